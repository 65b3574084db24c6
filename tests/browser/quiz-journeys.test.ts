import { describe, expect } from 'vitest'
import { founderById } from '#tests/golden/founders.ts'
import { expectAccessible, expectGood, test } from './app.ts'
import { answer, choose, countAssessments, goOn, placeOf } from './quiz-steps.ts'

const { answers } = founderById('brochure-site')
const { builders = [], stage = [], ...rest } = answers
const firstTwo = { builders, stage }

describe.each([true, false])('with JavaScript %s', (javaScript) => {
  test('back, forward and refresh lose nothing and repeat nothing', async ({ app, openPage }) => {
    const before = countAssessments(app)
    const page = await openPage('/quiz', { javaScript })
    await answer(page, firstTwo)
    expect(placeOf(page)).toBe('made-of')
    await page.goBack()
    expect(await page.locator('#choice-real-people').isChecked()).toBe(true)
    await page.goBack()
    await page.locator('#choice-carrd').waitFor()
    expect(await page.locator('#choice-carrd').isChecked()).toBe(true)
    await page.goForward()
    await page.goForward()
    await page.reload()
    expect(placeOf(page)).toBe('made-of')
    await answer(page, rest)
    expect(placeOf(page)).toBe('check')
    expect(countAssessments(app)).toBe(before + 1)
  })

  test('the link back shows what was answered, and going on returns to the open question', async ({
    openPage,
  }) => {
    const page = await openPage('/quiz', { javaScript })
    await answer(page, firstTwo)
    await page.getByRole('link', { name: 'Back', exact: true }).click()
    await page.waitForURL('**/quiz/stage')
    expect(await page.locator('#choice-real-people').isChecked()).toBe(true)
    await goOn(page)
    expect(placeOf(page)).toBe('made-of')
  })

  test('what was chosen is shown again, no more and no less', async ({ openPage }) => {
    const page = await openPage('/quiz', { javaScript })
    const shown = () =>
      page
        .locator('main input')
        .evaluateAll((all) =>
          all
            .filter((input) => input instanceof HTMLInputElement && input.checked)
            .map(({ id }) => id),
        )
    await answer(page, { builders: ['lovable', 'bolt', 'developer'] })
    await page.getByRole('link', { name: 'Back', exact: true }).click()
    await page.waitForURL('**/quiz/builders')
    await expect.poll(shown).toEqual(['choice-lovable', 'choice-bolt', 'choice-developer'])
    await goOn(page)
    await answer(page, { ...rest, stage, payments: ['none'] })
    await page.getByRole('link', { name: 'Change: How do people pay' }).click()
    await page.waitForURL('**/quiz/payments*')
    await expect.poll(shown).toEqual(['choice-none'])
  })

  test('a section can be jumped back to', async ({ openPage }) => {
    const page = await openPage('/quiz', { javaScript })
    await answer(page, { ...firstTwo, 'made-of': ['fixed-pages'] })
    expect(placeOf(page)).toBe('sign-in')
    const sections = page.getByRole('navigation', { name: 'Sections' })
    await sections.getByRole('link', { name: 'Your app and its builder' }).click()
    await page.waitForURL('**/quiz/builders')
  })

  test.for(['/quiz/payments', '/quiz/price-decided', '/quiz/check', '/quiz/finished'])(
    'asking for %s too early leads to the first open question',
    async (path, { openPage }) => {
      const page = await openPage('/quiz', { javaScript })
      await answer(page, { builders })
      await page.goto(path)
      expect(placeOf(page)).toBe('stage')
    },
  )

  test('changing an answer returns to the check; what it opens is asked, what it closes is kept', async ({
    openPage,
  }) => {
    const page = await openPage('/quiz', { javaScript })
    await answer(page, answers)
    const change = page.getByRole('link', { name: 'Change: How do people pay' })
    const setPayments = async (option: string) => {
      await change.click()
      await page.waitForURL('**/quiz/payments*')
      await page.locator('input:checked').uncheck()
      await choose(page, option)
      await goOn(page)
    }

    await setPayments('checkout')
    expect(placeOf(page)).toBe('price-decided')
    expect(await page.locator('.notice').textContent()).toContain('Your change brings up')
    await answer(page, { 'price-decided': ['server'], 'after-paying': ['by-hand'] })
    expect(placeOf(page)).toBe('check')
    const decided = page.getByText('The server or the payment provider')
    expect(await decided.count()).toBe(1)

    await setPayments('none')
    expect(placeOf(page)).toBe('check')
    expect(await decided.count()).toBe(0)

    await setPayments('checkout')
    expect(placeOf(page)).toBe('check')
    expect(await decided.count()).toBe(1)
  })

  test('the private link continues on another device, once its button is pressed', async ({
    openPage,
  }) => {
    const page = await openPage('/quiz', { javaScript })
    await answer(page, firstTwo)
    await page.getByRole('link', { name: 'Continue later' }).click()
    await page.waitForURL('**/quiz/later')
    await expectAccessible(page)
    const link = (await page.locator('.private-link-text').textContent()) ?? ''

    const other = await openPage(new URL(link).pathname, { javaScript, device: 'desktop' })
    expect(await other.locator('main').textContent()).toContain('2 answers are saved')
    await expectAccessible(other)
    expect(await other.context().cookies()).toEqual([])
    await goOn(other)
    expect(placeOf(other)).toBe('made-of')
    await choose(other, 'fixed-pages')
    await goOn(other)

    await page.goto('/quiz')
    expect(placeOf(page)).toBe('sign-in')
  })

  test('a finished check shows its result, can be changed in a copy, and can be left for a new one', async ({
    app,
    openPage,
  }) => {
    const page = await openPage('/quiz', { javaScript })
    await answer(page, answers)
    await goOn(page)
    const result = page.url()
    const before = countAssessments(app)

    await page.goto('/quiz/stage')
    expect(placeOf(page)).toBe('finished')
    await expectGood(page)
    await page.getByRole('link', { name: 'See your result' }).click()
    await page.waitForURL(result)

    await page.goto('/quiz')
    await page.getByRole('button', { name: 'Update my answers' }).click()
    await page.waitForURL('**/quiz/check')
    expect(countAssessments(app)).toBe(before + 1)
    await goOn(page)
    expect(page.url()).toContain('/r/')
    expect(page.url()).not.toBe(result)

    await page.goto('/quiz')
    await page.getByRole('button', { name: 'Start a new check' }).click()
    await page.waitForURL('**/quiz/builders')
    expect(await page.locator('input:checked').count()).toBe(0)
    expect(countAssessments(app)).toBe(before + 1)
  })

  test('the first page knows how far its visitor has got', async ({ openPage }) => {
    const page = await openPage('/quiz', { javaScript })
    await answer(page, firstTwo)
    await page.goto('/')
    await expectAccessible(page)
    await page
      .getByRole('link', { name: 'Continue where you left off (2 answered)' })
      .first()
      .click()
    await page.waitForURL('**/quiz/made-of')
    await answer(page, rest)
    await goOn(page)
    await page.goto('/')
    expect(await page.getByRole('link', { name: 'See your result' }).count()).toBeGreaterThan(0)
    await page.getByRole('button', { name: 'Start a new check' }).first().click()
    await page.waitForURL('**/quiz/builders')
  })
})

test('looking at questions stores nothing', async ({ app, openPage }) => {
  const before = countAssessments(app)
  const page = await openPage('/quiz')
  await page.reload()
  await page.goto('/quiz/later')
  expect(await page.locator('main').textContent()).toContain('Nothing is saved yet')
  expect(countAssessments(app)).toBe(before)
})

test('what is ticked before the scripts arrive stays ticked, and is saved', async ({
  openPage,
}) => {
  const page = await openPage('/')
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/*.js', async (route) => {
    await held
    await route.continue()
  })
  await page.goto('/quiz', { waitUntil: 'commit' })
  await choose(page, 'lovable', 'carrd')
  release()
  await page.waitForLoadState('networkidle')
  expect(await page.locator('#choice-lovable').isChecked()).toBe(true)
  expect(await page.locator('#choice-carrd').isChecked()).toBe(true)
  await goOn(page)
  expect(placeOf(page)).toBe('stage')
})

test('a double click saves one answer and shows the next question once', async ({
  app,
  openPage,
}) => {
  const before = countAssessments(app)
  const page = await openPage('/quiz')
  await choose(page, 'carrd')
  await page.getByRole('button', { name: 'Save and continue' }).dblclick()
  await page.waitForURL('**/quiz/stage')
  await choose(page, 'real-people')
  await goOn(page)
  expect(placeOf(page)).toBe('made-of')
  expect(countAssessments(app)).toBe(before + 1)
})

test('two tabs answer one check, and a double “See my result” gives one result', async ({
  app,
  openPage,
}) => {
  const before = countAssessments(app)
  const page = await openPage('/quiz')
  const tab = await page.context().newPage()
  await tab.goto('/quiz')
  await answer(page, firstTwo)
  await answer(tab, { builders })
  expect(placeOf(tab)).toBe('made-of')
  await answer(tab, rest)
  await page.goto('/quiz/check')
  await goOn(tab)
  await goOn(page)
  expect(page.url()).toBe(tab.url())
  expect(countAssessments(app)).toBe(before + 1)
})

test('a result begins at its top, with all that scripts bring, right after the last question', async ({
  openPage,
}) => {
  const page = await openPage('/quiz')
  await answer(page, founderById('lovable-shop-open').answers)
  await goOn(page)
  await page.locator('.copy-button').first().waitFor()
  expect(await page.evaluate(() => window.scrollY)).toBe(0)
  const result = page.url()
  await page.goBack()
  await page.getByRole('link', { name: 'See your result' }).waitFor()
  await page.goForward()
  await page.locator('.copy-button').first().waitFor()
  expect(page.url()).toBe(result)
})

test('a link that opens nothing says the same, whatever it looks like', async ({ openPage }) => {
  const page = await openPage('/quiz/nothing-of-the-kind', { allow: /status of 404/ })
  const words = await page.locator('main').textContent()
  await expectAccessible(page)
  for (const path of ['/nope', '/resume/abc', `/resume/${'A'.repeat(32)}`]) {
    const response = await page.goto(path)
    expect(response?.status()).toBe(404)
    expect(await page.locator('main').textContent()).toBe(words)
  }
})

test('nothing starts or changes by following a link', async ({ app, openPage }) => {
  const page = await openPage('/quiz')
  await answer(page, firstTwo)
  const before = countAssessments(app)
  for (const path of ['/quiz/afresh', '/quiz/change']) {
    await page.goto(path)
    expect(placeOf(page)).toBe('made-of')
  }
  expect(countAssessments(app)).toBe(before)
})
