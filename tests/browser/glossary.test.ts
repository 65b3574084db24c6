import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { founderById } from '../golden/founders.ts'
import { storeResult } from '../report/store-result.ts'
import { expectAccessible, expectFocus, expectNoSideways, test } from './app.ts'

const cardOf = (page: Page) => page.getByRole('dialog')
const firstWord = (page: Page) => page.locator('main a.word').first()

const focusOf = (page: Page) =>
  page.evaluate(() => (document.activeElement?.textContent ?? '').trim())

/** What the list on the same page says about a word. */
async function meaningOf(page: Page): Promise<{ term: string; meaning: string }> {
  const entry = page.locator(`dl ${await firstWord(page).getAttribute('href')}`)
  return {
    term: (await entry.locator('dt').textContent()) ?? '',
    meaning: (await entry.locator('dd').textContent()) ?? '',
  }
}

/** A report asks for its scripts last; until then a word is a link. */
async function whenLive(opening: Promise<Page>): Promise<Page> {
  const page = await opening
  await page.waitForLoadState('networkidle')
  return page
}

async function openCard(page: Page): Promise<void> {
  await firstWord(page).click()
  await cardOf(page).waitFor()
}

describe.each(['a question', 'a result'])('on %s', (kind) => {
  const storeIt = async (databaseFile: string) =>
    kind === 'a question'
      ? '/quiz'
      : `/r/${await storeResult(databaseFile, founderById('internal-tool-public'))}`

  test('a word says what it means, to eyes and to a screen reader', async ({ app, openPage }) => {
    const page = await whenLive(openPage(await storeIt(app.databaseFile)))
    const { term, meaning } = await meaningOf(page)
    const before = page.url()
    await openCard(page)
    const card = page.getByRole('dialog', { name: term, description: meaning })
    expect(await card.isVisible()).toBe(true)
    await expectFocus(card)
    expect(page.url()).toBe(before)
    await expectAccessible(page)
  })

  test('the keyboard opens it, walks through it, and comes out behind the word', async ({
    app,
    openPage,
  }) => {
    const page = await whenLive(openPage(await storeIt(app.databaseFile), { device: 'desktop' }))
    const word = (await firstWord(page).textContent()) ?? ''
    const open = async () => {
      await page.keyboard.press('Enter')
      await cardOf(page).waitFor()
    }
    await firstWord(page).focus()
    await page.keyboard.press('Tab')
    const next = await focusOf(page)
    await page.keyboard.press('Shift+Tab')

    await open()
    await page.keyboard.press('Escape')
    await cardOf(page).waitFor({ state: 'hidden' })
    expect(await focusOf(page)).toBe(word)

    await open()
    await page.keyboard.press('Tab')
    expect(await focusOf(page)).toBe('All words')
    await page.keyboard.press('Tab')
    expect(await focusOf(page)).toBe('Close')
    await page.keyboard.press('Enter')
    await cardOf(page).waitFor({ state: 'hidden' })
    expect(await focusOf(page)).toBe(word)

    await open()
    for (let tabs = 0; tabs < 3; tabs += 1) await page.keyboard.press('Tab')
    await cardOf(page).waitFor({ state: 'hidden' })
    expect(await focusOf(page)).toBe(next)
    await page.keyboard.press('Shift+Tab')

    await open()
    await page.keyboard.press('Shift+Tab')
    await cardOf(page).waitFor({ state: 'hidden' })
    expect(await focusOf(page)).toBe(word)
  })

  test('a press elsewhere, or on the word again, closes it', async ({ app, openPage }) => {
    const page = await whenLive(openPage(await storeIt(app.databaseFile), { device: 'desktop' }))
    await openCard(page)
    await page.locator('h1').click()
    await cardOf(page).waitFor({ state: 'hidden' })
    await openCard(page)
    await firstWord(page).click()
    await cardOf(page).waitFor({ state: 'hidden' })
    await firstWord(page).focus()
    await page.keyboard.press('Enter')
    await cardOf(page).waitFor()
  })

  test.for([
    ['a phone of 320 pixels', 320, 568],
    ['that phone on its side', 568, 320],
    ['400 % zoom', 320, 256],
  ] as const)(
    'on %s every word can be read whole',
    async ([, width, height], { app, openPage }) => {
      const page = await whenLive(openPage(await storeIt(app.databaseFile), { device: 'desktop' }))
      await page.setViewportSize({ width, height })
      for (const word of await page.locator('main a.word:visible').all()) {
        await word.press('Enter')
        const box = await cardOf(page).boundingBox()
        const scrolled = await page.evaluate(() => scrollY)
        expect(box?.x).toBeGreaterThanOrEqual(0)
        expect((box?.x ?? 0) + (box?.width ?? width)).toBeLessThanOrEqual(width)
        // Within the page: what the window is too low for can be scrolled to.
        expect((box?.y ?? -1) + scrolled).toBeGreaterThanOrEqual(0)
        // A card between two lines may be a fraction of a pixel off.
        const bottom = (box?.y ?? 0) + (box?.height ?? 0)
        if (height > 300) expect(bottom).toBeLessThanOrEqual(height + 1)
        await expectNoSideways(page)
        await page.keyboard.press('Escape')
      }
    },
  )

  test('its buttons are large enough for a thumb, and it leads to all words', async ({
    app,
    openPage,
  }) => {
    const page = await whenLive(openPage(await storeIt(app.databaseFile)))
    const { term } = await meaningOf(page)
    await openCard(page)
    const heights = await cardOf(page)
      .locator('a, button')
      .evaluateAll((all) => all.map((element) => element.getBoundingClientRect().height))
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44)
    await cardOf(page).getByRole('link', { name: 'All words' }).click()
    await page.waitForURL('**/words#*')
    expect(await page.locator('.word-list > div:target dt').textContent()).toBe(term)
  })

  test('without JavaScript the word leads to its meaning on the page', async ({
    app,
    openPage,
  }) => {
    const page = await openPage(await storeIt(app.databaseFile), { javaScript: false })
    const { term } = await meaningOf(page)
    await firstWord(page).click()
    expect(await cardOf(page).count()).toBe(0)
    expect(await page.locator('.word-list > div:target dt').textContent()).toBe(term)
  })
})

test('with the control key or the middle button the link opens as ever', async ({ openPage }) => {
  const page = await openPage('/quiz', { device: 'desktop' })
  for (const how of [{ modifiers: ['Control'] }, { button: 'middle' }] as const) {
    const opened = page.context().waitForEvent('page')
    await firstWord(page).click({ ...how, modifiers: how.modifiers ? [...how.modifiers] : [] })
    const tab = await opened
    await tab.waitForURL('**/quiz/builders#word-*')
    expect(await cardOf(page).count()).toBe(0)
    await tab.close()
  }
})

test('it goes when the page does, and is never printed', async ({ app, openPage }) => {
  const token = await storeResult(app.databaseFile, founderById('internal-tool-public'))
  const page = await whenLive(openPage(`/r/${token}`))
  await openCard(page)
  await page.emulateMedia({ media: 'print' })
  expect(await cardOf(page).isVisible()).toBe(false)
  await page.emulateMedia({ media: 'screen' })
  await page.evaluate(() => history.pushState(null, '', '#words'))
  await page.goBack()
  await cardOf(page).waitFor({ state: 'hidden' })
})

test('nothing moves for those who asked for that', async ({ openPage }) => {
  const page = await openPage('/quiz')
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openCard(page)
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
})

test('it works on the pages that scripts bring, too', async ({ openPage }) => {
  const page = await openPage('/quiz')
  await page.locator('#choice-carrd').check()
  await page.getByRole('button', { name: 'Save and continue' }).click()
  await page.waitForURL('**/quiz/stage')
  await page.goBack()
  await page.waitForURL('**/quiz/builders')
  await openCard(page)
})
