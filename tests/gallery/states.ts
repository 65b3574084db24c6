import type { Page } from 'playwright-core'
import { founderById } from '../golden/founders.ts'
import { storeDraft, storeResult } from '../report/store-result.ts'
import type { App } from '../start-app.ts'

/** What a state is reached with: where the program is, and where it keeps its data. */
export type Stage = Pick<App, 'url' | 'databaseFile'>

/** One page in one state, and the steps of a visitor that lead there. */
export interface State {
  readonly name: string
  readonly reach: (page: Page, stage: Stage) => Promise<void>
}

/** The founders whose results and PDFs are looked at. */
export const LOOKED_AT = [
  'everything-open',
  'knows-nothing',
  'brochure-site',
  'shopify-shop',
  'prototype-not-live',
  'careful-replit-app',
] as const

const at = (path: string): State => ({
  name: path === '/' ? 'landing' : path.slice(1).replaceAll('/', '-'),
  reach: async (page) => void (await page.goto(path)),
})

/** A page under the private link of a founder, and what is done there. */
const behind = (
  founder: string,
  path: string,
  name: string,
  act: (page: Page) => Promise<void> = async () => {},
): State => ({
  name,
  reach: async (page, { databaseFile }) => {
    const token = await storeResult(databaseFile, founderById(founder))
    await page.goto(`/r/${token}${path}`)
    await act(page)
  },
})

const onDraft = (path: string, name: string): State => ({
  name,
  reach: async (page, { databaseFile }) => {
    const token = await storeDraft(databaseFile, founderById('lovable-shop-open'))
    await page.goto(`/resume/${token}`)
    await page.locator('main button[type=submit]').first().click()
    await page.goto(path)
  },
})

const send = async (page: Page) => {
  await page.locator('main button[type=submit]').first().click()
  await page.waitForLoadState('networkidle')
}

const fill = (fields: Readonly<Record<string, string>>) => async (page: Page) => {
  for (const [name, value] of Object.entries(fields))
    await page.locator(`[name="${name}"]`).fill(value)
}

/** Every page and every state worth looking at, in the order in which a founder meets them. */
export const STATES: readonly State[] = [
  at('/'),
  at('/quiz/builders'),
  {
    name: 'quiz-nothing-chosen',
    reach: async (page) => {
      await page.goto('/quiz/builders')
      await send(page)
    },
  },
  onDraft('/quiz/saved-data', 'quiz-half-way'),
  onDraft('/quiz/kinds-of-data', 'quiz-many-options'),
  onDraft('/quiz/check', 'quiz-check'),
  onDraft('/quiz/later', 'quiz-later'),
  ...LOOKED_AT.map((founder) => behind(founder, '', `result-${founder}`)),
  behind('everything-open', '/sharing', 'sharing'),
  behind('everything-open', '/talk', 'talk'),
  behind('everything-open', '/talk', 'talk-nothing-filled-in', send),
  behind('everything-open', '/talk', 'talk-filled-in', async (page) => {
    await fill({
      name: 'Maximiliana Wolfeschlegelsteinhausen',
      email: 'maxi@example.com',
      message: 'Strangers can read our tables. Can somebody look at it with us this week?',
    })(page)
  }),
  behind('everything-open', '/data', 'data'),
  behind('everything-open', '/data/erase', 'data-erase'),
  at('/erased'),
  at('/method'),
  at('/words'),
  at('/privacy'),
  at('/privacy/complaint'),
  at('/no-such-page'),
]
