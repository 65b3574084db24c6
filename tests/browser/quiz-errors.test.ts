import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { founderById } from '#tests/golden/founders.ts'
import { expectAccessible, expectFocus, expectGood, test } from './app.ts'
import { answer, choose, goOn, placeOf } from './quiz-steps.ts'

const { answers } = founderById('brochure-site')
const summary = (page: Page) => page.locator('.error-summary')
const press = (page: Page) => page.locator('main button[type=submit]').click()

describe.each([true, false])('with JavaScript %s', (javaScript) => {
  const options = { javaScript, allow: /status of 400/ }

  test('going on without an answer says what is missing, and where', async ({ openPage }) => {
    const page = await openPage('/quiz', options)
    await press(page)
    await summary(page).waitFor()
    expect(await page.title()).toMatch(/^Error: What did you build/)
    await expectFocus(summary(page))
    expect(await page.locator('.field-error').textContent()).toMatch(/^Error: Tick at least one/)
    await expectGood(page)
    await summary(page).getByRole('link').click()
    await expectFocus(page.locator('[name=choice]'))
    await choose(page, 'carrd')
    await goOn(page)
    expect(await page.title()).toMatch(/^Who uses/)
  })

  test('a name that is too long is kept, and named', async ({ openPage }) => {
    const page = await openPage('/quiz', options)
    await answer(page, answers)
    const long = 'Ł'.repeat(81)
    await page.getByLabel('Company').fill(long)
    await press(page)
    await summary(page).waitFor()
    expect(await page.title()).toMatch(/^Error: Check your answers/)
    expect(await summary(page).textContent()).toContain('Company can have at most 80 characters')
    expect(await page.getByLabel('Company').inputValue()).toBe(long)
    await expectAccessible(page)
    await page.getByLabel('Company').fill('Ł'.repeat(80))
    await goOn(page)
    expect(page.url()).toContain('/r/')
  })
})

test('with scripts, an error goes away as soon as it is mended', async ({ openPage }) => {
  const page = await openPage('/quiz')
  await press(page)
  await summary(page).waitFor()
  await choose(page, 'carrd')
  await summary(page).waitFor({ state: 'detached' })
  expect(await page.title()).toMatch(/^What did you build/)
})

test('with scripts, “I don’t know” and the other answers take turns', async ({ openPage }) => {
  const page = await openPage('/quiz')
  await choose(page, 'carrd', 'wix', 'unsure')
  expect(await page.locator(':checked').evaluateAll((all) => all.map(({ id }) => id))).toEqual([
    'choice-unsure',
  ])
  await choose(page, 'carrd')
  expect(await page.locator('#choice-unsure').isChecked()).toBe(false)
})

test('without scripts, the server says that they can’t be combined, and keeps both', async ({
  openPage,
}) => {
  const page = await openPage('/quiz', { javaScript: false, allow: /status of 400/ })
  await choose(page, 'carrd', 'unsure')
  await press(page)
  expect(await summary(page).textContent()).toContain('“I don’t know” can’t be combined')
  expect(await page.locator(':checked').count()).toBe(2)
})

test('a browser without cookies is told what is wrong instead of going in circles', async ({
  openPage,
}) => {
  const page = await openPage('/quiz', { javaScript: false, allow: /status of 400/ })
  await page.context().clearCookies()
  await choose(page, 'carrd')
  await press(page)
  expect(await summary(page).textContent()).toContain('Allow cookies')
  expect(await page.locator('#choice-carrd').isChecked()).toBe(true)
  await goOn(page)
  expect(placeOf(page)).toBe('stage')
})

test.for([
  ['there is no connection', 'offline'],
  ['the server is down', 503],
  ['there were too many requests', 429],
] as const)(
  'when %s, the choice stays and can be sent again',
  async ([, failure], { openPage }) => {
    const page = await openPage('/quiz', { allow: /Failed to load resource/ })
    await choose(page, 'carrd')
    await page.route('**/quiz/builders?_data=*', (route) =>
      failure === 'offline'
        ? route.abort('internetdisconnected')
        : route.fulfill({
            status: failure,
            json: { title: '', advice: '' },
            headers: { 'X-Remix-Catch': 'yes' },
          }),
    )
    await press(page)
    await summary(page).waitFor()
    expect(await summary(page).textContent()).toContain('could not be saved')
    expect(await page.locator('#choice-carrd').isChecked()).toBe(true)
    await expectAccessible(page)
    await page.unroute('**/quiz/builders?_data=*')
    await goOn(page)
    expect(placeOf(page)).toBe('stage')
  },
)
