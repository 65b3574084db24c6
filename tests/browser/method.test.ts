import { expect } from 'vitest'
import { assess } from '#rules/assess.ts'
import { EXAMPLE_ANSWERS } from '#rules/example.ts'
import { pathThrough } from '#rules/path.ts'
import { viewScore } from '#rules/report/score.ts'
import { RULES } from '#rules/risks/all.ts'
import { expectAccessible, expectNoSideways, test } from './app.ts'

const looks = [
  { device: 'phone', colorScheme: 'light', javaScript: false },
  { device: 'desktop', colorScheme: 'dark', javaScript: true },
] as const

for (const look of looks) {
  const how = `${look.device}, ${look.colorScheme}, JavaScript ${look.javaScript ? 'on' : 'off'}`
  test(`the method can be read by everybody: ${how}`, async ({ openPage }) => {
    const page = await openPage('/method', look)
    await expectAccessible(page)
    await expectNoSideways(page)
    expect(await page.locator('#rules details').count()).toBe(RULES.length)
  })
}

test('a rule opens without JavaScript and says when it is a risk', async ({ openPage }) => {
  const page = await openPage('/method', { javaScript: false })
  const rule = page.locator('#rule-open-database')
  await rule.locator('summary').click()
  expect(await rule.textContent()).toContain('A risk when “Could a stranger read or change')
})

test('what is counted on the page comes from the rules', async ({ openPage }) => {
  const page = await openPage('/method', { javaScript: false })
  const words = (await page.locator('main').textContent()) ?? ''
  expect(words).toContain(`at most ${pathThrough({}).atMost} questions`)
  expect(words).toContain(viewScore(assess(EXAMPLE_ANSWERS)).rangeText)
})
