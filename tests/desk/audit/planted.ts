import { founderById } from '../../golden/founders.ts'
import { storeSeries } from '../../report/store-series.ts'
import type { TestContext } from '../../server/app-context.ts'
import { storeContact } from '../store-lead.ts'

/** What says whose an assessment is; none of it stands anywhere else. */
export const PLANTED = {
  name: 'Perdita Quux',
  email: 'perdita@quuxmail.example',
  company: 'Quuxworks Limited',
  app: 'Quuxly for Cats',
  link: 'https://quuxly.example/',
  message: 'Our flumberwick leaks.',
  note: 'Perdita prefers mornings.',
  reason: 'Perdita went elsewhere',
  nextAction: 'Ring Perdita back',
} as const

const TEXTS: readonly string[] = [...Object.values(PLANTED), 'Perdita', 'quux', 'flumberwick']

/** Those of the planted texts that are in here, whatever their case. */
export function plantedIn(text: string): readonly string[] {
  const lower = text.toLowerCase()
  return TEXTS.filter((one) => lower.includes(one.toLowerCase()))
}

/** A founder who came back, wrote, and whom everybody would know again. */
export async function storePlanted({ context: { db }, clock }: TestContext) {
  const { now } = clock
  const { answers } = founderById('lovable-shop-open')
  const names = { appName: PLANTED.app, companyName: PLANTED.company }
  const before = new Date(now.getTime() - 60 * 60_000)
  const [earlier, newest] = await storeSeries(db, [
    { answers, finishedAt: before.toISOString(), ...names, appName: `${PLANTED.app}, beta` },
    { answers, finishedAt: now.toISOString(), ...names },
  ])
  if (earlier === undefined || newest === undefined) throw new Error('Two checks were stored.')
  const { id: assessmentId, token } = newest
  await storeContact(db, {
    assessmentId,
    now,
    name: PLANTED.name,
    email: PLANTED.email,
    company: PLANTED.company,
    appUrl: PLANTED.link,
    message: PLANTED.message,
  })
  const { number } = await db
    .selectFrom('lead')
    .select('number')
    .where('assessment_id', '=', assessmentId)
    .executeTakeFirstOrThrow()
  return { number, assessmentId, earlierId: earlier.id, token }
}
