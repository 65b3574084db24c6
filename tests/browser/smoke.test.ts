import { describe, expect } from 'vitest'
import { expectAccessible, expectGood, test } from './app.ts'

describe.each([true, false])('with JavaScript %s', (javaScript) => {
  test.for(['light', 'dark'] as const)(
    'the first page stands, in %s',
    async (colorScheme, { openPage }) => {
      const page = await openPage('/', { javaScript, colorScheme })
      expect(await page.locator('h1').count()).toBe(1)
      await expectGood(page)
    },
  )

  test('so does the page that is not there', async ({ openPage }) => {
    const page = await openPage('/nope', { javaScript, allow: /status of 404/ })
    expect(await page.locator('h1').count()).toBe(1)
    await expectAccessible(page)
  })
})

test('V14.2.3: a visit talks to nobody but us', async ({ app, openPage }) => {
  const page = await openPage('/', { device: 'desktop' })
  const hosts = new Set<string>()
  page.on('request', (request) => hosts.add(new URL(request.url()).origin))
  await page.reload({ waitUntil: 'networkidle' })
  expect([...hosts]).toEqual([new URL(app.url).origin])
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
})
