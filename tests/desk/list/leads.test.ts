import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { warmthOf } from '#app/desk/heat.ts'
import { DAY_MS, dayOf } from '#db/days.ts'
import { COOLING_SECONDS } from '#db/desk/cooling.ts'
import { LEAD_SORTS, type LeadFilter, type LeadSort, UNKNOWN_RANGES } from '#db/desk/lead-filter.ts'
import { listLeads } from '#db/desk/leads.server.ts'
import { type Database, openDatabase } from '#db/open.server.ts'
import { storeLeads, type TestLead } from './store-leads.ts'

/** More than are sorted one by one, so that the quick ways are taken, too. */
const COUNT = 1300
const START = Date.parse('2026-09-01T00:00:00.000Z')

const pick = <Item>(items: readonly Item[], at: number): Item | undefined =>
  items[at % items.length]

/** Leads that differ in everything, with common values and rare ones. */
const LEADS: readonly Required<TestLead>[] = Array.from({ length: COUNT }, (_, at) => {
  // Three hours apart, with some at the same second.
  const time = START + Math.floor(at / 3) * 3 * 3_600_000
  const asked = at % 7 === 0 ? new Date(time + (at % 5) * 86_400_000).toISOString() : null
  return {
    band: pick(['none', 'low', 'medium', 'high', 'critical', 'high'], at * 7) ?? '',
    verdict: pick(['yes', 'yes', 'yes', 'hosted', 'none', 'cannot-tell'], at * 5 + 1) ?? '',
    nextStep: pick(['audit', 'build', 'quick-fix', 'find-out', 'nothing'], at * 3) ?? '',
    score: (at * 37) % 101,
    builders: at % 4 === 0 ? ['lovable', 'bubble'] : [at % 97 === 0 ? 'carrd' : 'bolt'],
    finding: at % 11 === 0 ? null : `finding-${at % 6}`,
    unknowns: at % 9,
    isLive: at % 2 === 0,
    source: at % 301 === 0 ? 'rare.example' : (pick(['google', '(direct)'], at) ?? ''),
    completedAt: new Date(time).toISOString(),
    contactAt: asked,
    status: pick(['new', 'new', 'new', 'contacted', 'won', 'lost'], at * 11) ?? '',
    ownerId: pick([null, null, 'ann', 'bob'], at) ?? null,
    appName: at % 3 === 0 ? `Garden Planner ${at}` : null,
    companyName: at % 5 === 0 ? `Łódź Bakery` : null,
    name: 'Zoe Adams',
    email: `zoe.adams${at}@example.com`,
    message: at % 14 === 0 ? 'Please look at the payments.' : '',
  }
})

let db: Database

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'backend-check-'))
  db = await openDatabase({ file: join(folder, 'test.db') })
  for (const id of ['ann', 'bob']) {
    const member = { id, email: `${id}@desk.example`, role: 'reviewer' as const }
    await db
      .insertInto('member')
      .values({ ...member, invited_at: '2026-01-01' })
      .execute()
  }
  await storeLeads(db, LEADS)
  return async () => {
    await db.destroy()
    rmSync(folder, { recursive: true, force: true })
  }
}, 60_000)

const range = (unknowns: number) =>
  unknowns === 0 ? '0' : unknowns < 3 ? '1-2' : unknowns < 6 ? '3-5' : '6+'

const heatOf = (lead: Required<TestLead>) =>
  Math.floor(Date.parse(lead.completedAt) / 1000) + warmthOf(lead) * COOLING_SECONDS

/** The slow and obvious way. */
function holds(lead: Required<TestLead>, filter: LeadFilter): boolean {
  const one = (values: readonly string[] | undefined, value: string) =>
    values === undefined || values.includes(value)
  const day = lead.completedAt.slice(0, 10)
  return (
    (filter.builders === undefined ||
      lead.builders.some((builder) => filter.builders?.includes(builder))) &&
    one(filter.verdicts, lead.verdict) &&
    one(filter.bands, lead.band) &&
    one(filter.nextSteps, lead.nextStep) &&
    one(filter.statuses, lead.status) &&
    one(filter.findings, lead.finding ?? 'none') &&
    one(filter.owners, lead.ownerId ?? 'nobody') &&
    one(filter.sources, lead.source) &&
    one(filter.unknowns, range(lead.unknowns)) &&
    lead.score >= (filter.scoreFrom ?? 0) &&
    lead.score <= (filter.scoreTo ?? 100) &&
    day >= (filter.from ?? '') &&
    day <= (filter.to ?? '~') &&
    (filter.hasContact ?? lead.contactAt !== null) === (lead.contactAt !== null) &&
    (filter.isLive ?? lead.isLive) === lead.isLive &&
    heatOf(lead) >= (filter.heatFrom ?? 0) &&
    !(filter.notStatuses ?? []).includes(lead.status)
  )
}

function expected(filter: LeadFilter, sort: LeadSort): readonly number[] {
  const keyOf = (lead: Required<TestLead>) =>
    sort === 'newest' ? 0 : sort === 'score' ? lead.score : heatOf(lead)
  return LEADS.map((lead, at) => ({ lead, number: at + 1 }))
    .filter(({ lead }) => holds(lead, filter))
    .sort((a, b) => keyOf(b.lead) - keyOf(a.lead) || b.number - a.number)
    .map(({ number }) => number)
}

async function allPages(filter: LeadFilter, sort: LeadSort, limit: number) {
  const numbers: number[] = []
  let after: string | undefined
  do {
    const page = await listLeads(db, { filter, sort, after, limit })
    numbers.push(...page.rows.map((row) => row.number))
    after = page.next
  } while (after !== undefined)
  return numbers
}

const some = (values: readonly string[]) =>
  fc.option(fc.subarray([...values], { minLength: 1 }), { nil: undefined })
const day = fc.option(
  fc.integer({ min: -5, max: 60 }).map((days) => dayOf(new Date(START + days * DAY_MS))),
  { nil: undefined, freq: 2 },
)
const points = fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined, freq: 2 })

const anyFilter: fc.Arbitrary<LeadFilter> = fc
  .record({
    builders: some(['lovable', 'bolt', 'carrd', 'nobody-has-it']),
    verdicts: some(['yes', 'hosted', 'none', 'cannot-tell']),
    bands: some(['none', 'low', 'medium', 'high', 'critical']),
    nextSteps: some(['audit', 'build', 'quick-fix', 'find-out', 'nothing']),
    statuses: some(['new', 'contacted', 'won', 'lost', 'proposal']),
    findings: some(['finding-0', 'finding-1', 'finding-2', 'none']),
    owners: some(['nobody', 'ann', 'bob']),
    sources: some(['google', '(direct)', 'rare.example']),
    unknowns: fc.option(fc.subarray([...UNKNOWN_RANGES], { minLength: 1 }), { nil: undefined }),
    scoreFrom: points,
    scoreTo: points,
    from: day,
    to: day,
    hasContact: fc.option(fc.boolean(), { nil: undefined }),
    isLive: fc.option(fc.boolean(), { nil: undefined }),
    heatFrom: fc.option(
      fc.integer({ min: 0, max: 80 }).map((days) => START / 1000 + days * 86_400),
      { nil: undefined, freq: 1 },
    ),
    notStatuses: fc.option(fc.constant(['won', 'lost']), { nil: undefined, freq: 1 }),
  })
  .chain((whole) =>
    // A few of them at a time: all at once find nobody.
    fc
      .subarray(Object.keys(whole), { maxLength: 4 })
      .map(
        (names): LeadFilter =>
          Object.fromEntries(
            Object.entries(whole).filter(
              ([name, value]) => names.includes(name) && value !== undefined,
            ),
          ),
      ),
  )

test('every filter, in every order, over all pages, gives what looking at each lead gives', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyFilter,
      fc.constantFrom(...LEAD_SORTS),
      fc.integer({ min: 60, max: 700 }),
      async (filter, sort, limit) => {
        expect(await allPages(filter, sort, limit)).toEqual(expected(filter, sort))
      },
    ),
    { numRuns: 60 },
  )
}, 120_000)

test.each(LEAD_SORTS)('small pages of everything, %s first, miss nobody', async (sort) => {
  expect(await allPages({}, sort, 50)).toEqual(expected({}, sort))
})

test('counts by status leave the filter by status out, and the total does not', async () => {
  const filter: LeadFilter = { bands: ['high'], statuses: ['won'] }
  const { total, byStatus } = await listLeads(db, { filter, sort: 'newest', limit: 5 })
  const high = LEADS.filter(({ band }) => band === 'high')
  const countOf = (wanted: string) => high.filter(({ status }) => status === wanted).length
  expect(total).toBe(countOf('won'))
  expect(byStatus).toEqual({
    new: countOf('new'),
    contacted: countOf('contacted'),
    won: countOf('won'),
    lost: countOf('lost'),
  })
})

const search = async (text: string) => {
  const filter = { search: text }
  const { rows } = await listLeads(db, { filter, sort: 'newest', limit: 1000 })
  return rows.map(({ number }) => number)
}

const numbersOf = (holdsFor: (lead: Required<TestLead>) => boolean) =>
  LEADS.flatMap((lead, at) => (holdsFor(lead) ? [at + 1] : [])).toReversed()

test.each([
  ['garden', (lead: Required<TestLead>) => lead.appName !== null],
  ['GARD plann', (lead: Required<TestLead>) => lead.appName !== null],
  ['lodz', () => false],
  ['łódz', (lead: Required<TestLead>) => lead.companyName !== null],
  ['paym', (lead: Required<TestLead>) => lead.contactAt !== null && lead.message !== ''],
  ['zoe.adams777@example.com', (lead: Required<TestLead>) => lead === LEADS[777]],
  ['garden payments', (lead: Required<TestLead>) => LEADS.indexOf(lead) % 42 === 0],
  ['nobody typed this', () => false],
  ['?!', () => false],
])('searching for "%s" finds the beginnings of words, in any order', async (text, holdsFor) => {
  expect(await search(text)).toEqual(numbersOf(holdsFor))
})

test('a search and a filter must both hold, however many the search finds', async () => {
  const filter: LeadFilter = { search: 'garden', bands: ['critical'], isLive: true }
  const { rows, total } = await listLeads(db, { filter, sort: 'score', limit: 1000 })
  const wanted = numbersOf(
    ({ appName, band, isLive }) => appName !== null && band === 'critical' && isLive,
  )
  expect(rows.map(({ number }) => number).toSorted((a, b) => b - a)).toEqual(wanted)
  expect(total).toBe(wanted.length)
})

test('says whose they are only to whoever may see it', async () => {
  const page = { filter: {}, sort: 'newest', limit: COUNT } as const
  const hidden = await listLeads(db, page)
  expect(hidden.rows.map(({ personal }) => personal)).toEqual(hidden.rows.map(() => null))
  expect(JSON.stringify(hidden)).not.toMatch(/zoe|garden|bakery/i)
  const { rows } = await listLeads(db, { ...page, withPersonal: true })
  expect(rows.find(({ number }) => number === 43)?.personal).toEqual({
    appName: 'Garden Planner 42',
    companyName: null,
    name: 'Zoe Adams',
    email: 'zoe.adams42@example.com',
  })
})

test('a cursor that nobody was given begins at the beginning', async () => {
  const page = { filter: {}, sort: 'hottest', limit: 3 } as const
  const { rows } = await listLeads(db, page)
  for (const after of ['', 'x', '-1.2', '1', "1.2' or 1=1", '9'.repeat(40)]) {
    expect((await listLeads(db, { ...page, after })).rows, after).toEqual(rows)
  }
})
