import { expect, test } from 'vitest'
import { type HeatFacts, heatOf, hotFrom, warmthOf } from '#app/desk/heat.ts'
import { BANDS, NEXT_STEPS } from '#rules/assessment.ts'
import { temporaryDatabase } from '../../db/temporary-database.ts'
import { storeLeads } from './store-leads.ts'

const now = new Date('2026-11-22T10:00:00Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString()

const cold: HeatFacts = {
  band: 'none',
  nextStep: 'nothing',
  isLive: false,
  completedAt: now.toISOString(),
  contactAt: null,
  isClosed: false,
  now,
}
const serious = { band: 'critical', nextStep: 'audit', isLive: true }

test('a serious live app is hot for four days, with its reasons in words', () => {
  expect(heatOf({ ...cold, ...serious, completedAt: daysAgo(4) })).toEqual({
    heat: 4,
    isHot: true,
    reasons: ['critical risk', 'needs an audit', 'real people use it', 'finished 4 days ago'],
  })
  expect(heatOf({ ...cold, ...serious, completedAt: daysAgo(4.1) }).isHot).toBe(false)
})

test('whoever writes to us is hot, even where little is wrong', () => {
  const { isHot, reasons } = heatOf({ ...cold, contactAt: now.toISOString() })
  expect(isHot).toBe(true)
  expect(reasons).toEqual(['wrote to us today'])
})

test('who asks weeks after the check is as hot as who asks at once, to two days', () => {
  const atOnce = heatOf({ ...cold, contactAt: now.toISOString() })
  const later = heatOf({ ...cold, completedAt: daysAgo(21), contactAt: now.toISOString() })
  expect(later.isHot).toBe(true)
  expect(atOnce.heat - later.heat).toBeLessThan(1)
})

test('nothing that is closed is hot', () => {
  const asked = { ...cold, ...serious, contactAt: now.toISOString() }
  expect(heatOf(asked).isHot).toBe(true)
  expect(heatOf({ ...asked, isClosed: true }).isHot).toBe(false)
})

test('what is not known of newer rules counts for nothing', () => {
  expect(warmthOf({ ...cold, band: 'severe', nextStep: 'panic' })).toBe(0)
})

test('the database sorts by the same points as the page explains', async () => {
  const db = await temporaryDatabase()
  const leads = BANDS.flatMap((band) =>
    NEXT_STEPS.flatMap((nextStep) =>
      [true, false].flatMap((isLive) =>
        [null, 0, 1, 2, 5.5, 40].map((late) => ({ band, nextStep, isLive, late })),
      ),
    ),
  )
  const completedAt = daysAgo(50)
  const contactAfter = (late: number | null) =>
    late === null ? null : new Date(Date.parse(completedAt) + late * 86_400_000).toISOString()
  await storeLeads(
    db,
    leads.map(({ late, ...lead }) => ({ ...lead, completedAt, contactAt: contactAfter(late) })),
  )
  const stored = await db.selectFrom('lead').select(['warmth', 'heat']).orderBy('number').execute()
  const wanted = leads.map(({ late, ...lead }) => ({
    ...cold,
    ...lead,
    completedAt,
    contactAt: contactAfter(late),
  }))
  expect(stored.map(({ warmth }) => warmth)).toEqual(wanted.map(warmthOf))
  // Hot by the order of the list is hot by the rule.
  expect(stored.map(({ heat }) => heat >= hotFrom(now))).toEqual(
    wanted.map((facts) => heatOf(facts).isHot),
  )
  expect(new Set(wanted.map((facts) => heatOf(facts).isHot)).size).toBe(2)
})
