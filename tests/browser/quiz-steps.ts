import SQLite from 'better-sqlite3'
import type { Page } from 'playwright-core'
import type { Answers } from '#rules/states.ts'
import type { App } from '../start-app.ts'

/** The id of the question that the page shows, or the last word of any other address. */
export function placeOf(page: Page): string {
  return new URL(page.url()).pathname.split('/').pop() ?? ''
}

export async function choose(page: Page, ...options: readonly string[]): Promise<void> {
  for (const option of options) await page.locator(`#choice-${option}`).check()
}

/** Presses the button of the form and waits until another page stands. */
export async function goOn(page: Page): Promise<void> {
  const here = placeOf(page)
  const heading = (await page.locator('h1').textContent()) ?? ''
  await page.locator('main button[type=submit]').click()
  await page.waitForURL((url) => url.pathname.split('/').pop() !== here)
  // With scripts the address changes a moment before the page does.
  await page.locator('h1', { hasNotText: heading }).waitFor()
}

/** Answers question after question until one has no answer here, or all are answered. */
export async function answer(
  page: Page,
  answers: Answers,
  look: (page: Page) => Promise<void> = async () => {},
): Promise<void> {
  for (;;) {
    const options = answers[placeOf(page)]
    if (options === undefined) return
    await look(page)
    await choose(page, ...options)
    await goOn(page)
  }
}

/** What a database row is made for: an assessment. */
export function countAssessments(app: App): number {
  const db = new SQLite(app.databaseFile, { readonly: true })
  try {
    return Number(db.prepare('select count(*) from assessment').pluck().get())
  } finally {
    db.close()
  }
}
