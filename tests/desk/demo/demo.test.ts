import { expect, test } from 'vitest'
import { DEMO_DAYS } from '#app/desk/demo/calendar.ts'
import { DEMO_TEAM, type DemoFounder } from '#app/desk/demo/demo.ts'
import { makeDemo } from '#app/desk/demo/make-demo.ts'
import { LEAD_STATUSES, NEEDS_REASON } from '#app/desk/lead/statuses.ts'
import { ContactSchema } from '#app/talk/contact-schema.server.ts'
import { DAY_MS } from '#db/days.ts'
import { parseAnswers } from '#rules/answers.ts'
import { assess } from '#rules/assess.ts'
import { type Assessment, BANDS, NEXT_STEPS, VERDICTS } from '#rules/assessment.ts'
import { BUILDERS } from '#rules/builders.ts'
import { pathThrough } from '#rules/path.ts'

const now = new Date('2026-11-20T10:00:00Z')
const today = '2026-11-20'
const demo = makeDemo({ now, count: 500 })
const { founders, leavers } = demo

/** Of the first check of each. */
const results = founders.map(({ checks }) => assess(checks[0]?.answers ?? {}))
const newest = founders.map(({ checks }) => assess(checks.at(-1)?.answers ?? {}))
const work = founders.flatMap((founder) => founder.work)
const contacts = founders.flatMap(({ contact }) => contact ?? [])
const share = <Item>(items: readonly Item[], holds: (item: Item) => boolean) =>
  items.filter(holds).length / items.length

/** How a lead stands in the end. */
function standOf({ work: steps }: DemoFounder) {
  return {
    status: steps.findLast(({ status }) => status !== undefined)?.status ?? 'new',
    owner: steps.findLast(({ owner }) => owner !== undefined)?.owner,
    dueOn: steps.findLast(({ next }) => next !== undefined)?.next?.on,
  }
}

test('there are 500 checks, and every answer in them is one the questionnaire asks for', () => {
  expect(founders.flatMap(({ checks }) => checks)).toHaveLength(500)
  for (const { checks } of founders) {
    for (const { answers } of checks) {
      expect(parseAnswers(answers)).toMatchObject({ ok: true })
      expect(pathThrough(answers).complete).toBe(true)
    }
    const { answers } = checks[0] ?? { answers: {} }
    expect(pathThrough(answers).asked.map(({ id }) => id)).toEqual(Object.keys(answers))
  }
})

test('whoever leaves has answered something, and has a question before them', () => {
  expect(leavers.length).toBeGreaterThan(200)
  for (const { answers } of leavers) {
    expect(parseAnswers(answers)).toMatchObject({ ok: true })
    const { open, asked } = pathThrough(answers)
    expect(open).toBeDefined()
    const given = asked.slice(
      0,
      asked.findIndex(({ id }) => id === open?.id),
    )
    expect(Object.keys(answers)).toEqual(given.map(({ id }) => id))
    expect(given.length).toBeGreaterThan(0)
  }
})

test.each([
  ['verdict', VERDICTS],
  ['band', BANDS],
  ['nextStep', NEXT_STEPS],
] as const)('every %s comes up', (field, values) => {
  const found = new Set<string>(results.map((result: Assessment) => result[field]))
  expect([...found].sort()).toEqual([...values].sort())
})

test('every status comes up, with a reason where one is needed', () => {
  const stands = founders.map((founder) => standOf(founder).status)
  expect([...new Set<string>(stands)].sort()).toEqual([...LEAD_STATUSES].sort())
  for (const { status, reason } of work) {
    if (status !== undefined && NEEDS_REASON.includes(status)) expect(reason).toBeTruthy()
  }
})

test('most apps come from AI builders, and many sorts of builder come up', () => {
  const chosen = founders.map(({ checks }) => checks[0]?.answers.builders?.[0])
  const ai = BUILDERS.filter(({ group }) => group === 'AI app builders').map(({ id }) => id)
  expect(share(chosen, (id) => ai.some((one) => one === id))).toBeGreaterThan(0.6)
  expect(new Set(chosen).size).toBeGreaterThan(15)
})

test('whoever looks again has fewer points than before, and never more', () => {
  const again = founders.filter(({ checks }) => checks.length > 1)
  expect(again).toHaveLength(30)
  for (const { checks } of again) {
    const [before, after] = checks.map(({ answers }) => assess(answers).score)
    expect(after).toBeLessThan(before ?? 0)
  }
  expect(newest.some(({ score }) => score === 0)).toBe(true)
})

test('all of it happened in the last 60 days, each thing after what it follows from', () => {
  const begin = now.getTime() - DEMO_DAYS * DAY_MS
  for (const { checks, contact, work: steps } of founders) {
    const [first, second] = checks
    expect(first?.finishedAt.getTime()).toBeGreaterThan(begin)
    expect(first?.startedAt.getTime()).toBeLessThan(first?.finishedAt.getTime() ?? 0)
    const later = [second?.finishedAt, contact?.at, ...steps.map(({ at }) => at)]
    for (const time of later.filter((one) => one !== undefined)) {
      expect(time.getTime()).toBeGreaterThan(first?.finishedAt.getTime() ?? 0)
      expect(time.getTime()).toBeLessThan(now.getTime())
    }
    const times = steps.map(({ at }) => at.getTime())
    expect(times).toEqual(times.toSorted((a, b) => a - b))
  }
})

test('the team works on working days, and people come on those more than at weekends', () => {
  const isWeekend = (time: Date) => [0, 6].includes(time.getUTCDay())
  expect(work.filter(({ at }) => isWeekend(at))).toEqual([])
  const finished = founders.flatMap(({ checks }) => checks[0]?.finishedAt ?? [])
  expect(share(finished, isWeekend)).toBeGreaterThan(0.05)
  expect(share(finished, isWeekend)).toBeLessThan(0.22)
})

test('a campaign shows, in the days and in the sources', () => {
  const days = new Map<string, number>()
  for (const { checks } of founders) {
    const day = checks[0]?.finishedAt.toISOString().slice(0, 10) ?? ''
    days.set(day, (days.get(day) ?? 0) + 1)
  }
  const [[busiest = '', most] = ['', 0]] = [...days].toSorted((a, b) => b[1] - a[1])
  expect(most).toBeGreaterThan((3 * 470) / DEMO_DAYS)
  const there = founders.filter(({ checks }) =>
    checks[0]?.finishedAt.toISOString().startsWith(busiest),
  )
  expect(share(there, ({ source }) => source.utmSource === 'newsletter')).toBeGreaterThan(0.35)
  expect(new Set(founders.map(({ source }) => source.utmSource ?? source.referrer)).size).toBe(9)
})

test('nothing reaches outside of what is reserved for examples', () => {
  const reserved = /^(.+\.)?example(\.(com|net|org))?$/
  for (const { email, appUrl } of contacts) {
    expect(email.split('@')[1]).toMatch(reserved)
    if (appUrl !== null) expect(new URL(appUrl).hostname).toMatch(reserved)
  }
  for (const { email } of Object.values(DEMO_TEAM)) expect(email.split('@')[1]).toMatch(reserved)
  for (const { source } of [...founders, ...leavers]) {
    if (source.referrer !== undefined) expect(source.referrer).toMatch(reserved)
  }
  const words = [...contacts.map(({ message }) => message), ...work.map(({ note = '' }) => note)]
  expect(words.filter((text) => /https?:|www\.|@/.test(text))).toEqual([])
})

test('what people write could have come through the form, and fits their story', () => {
  expect(contacts.length).toBeGreaterThan(50)
  for (const { contact, names } of founders) {
    if (contact === undefined) continue
    const { marketing, at, ...details } = contact
    const typed = { ...details, company: details.company ?? '', appUrl: details.appUrl ?? '' }
    expect(ContactSchema.parse(typed)).toEqual(details)
    expect(names.appName).toBeTruthy()
    if (names.companyName !== null) expect(details.company).toBe(names.companyName)
  }
  const told = [...contacts.map(({ message }) => message), ...work.map(({ note = '' }) => note)]
  expect(told.filter((text) => /[{}]|undefined|null/.test(text))).toEqual([])
  expect(new Set(contacts.map(({ message }) => message)).size).toBeGreaterThan(
    contacts.length * 0.8,
  )
})

test('some agree to advertising, most do not', () => {
  const agreeing = share(contacts, ({ marketing }) => marketing)
  expect(agreeing).toBeGreaterThan(0.2)
  expect(agreeing).toBeLessThan(0.5)
})

test('no two apps have the same name', () => {
  const names = founders.flatMap(({ names: { appName } }) => appName ?? [])
  expect(new Set(names).size).toBe(names.length)
})

test('there is something to do today, something overdue, and somebody to call', () => {
  const stands = founders.map((founder) => ({ founder, ...standOf(founder) }))
  const mine = stands.filter(({ owner }) => owner === 'alex')
  expect(mine.filter(({ dueOn }) => dueOn === today).length).toBeGreaterThan(1)
  expect(mine.filter(({ dueOn }) => dueOn !== undefined && dueOn < today).length).toBeGreaterThan(0)
  expect(mine.filter(({ dueOn }) => dueOn !== undefined && dueOn > today).length).toBeGreaterThan(1)
  const waiting = stands.filter(({ status, founder }) => status === 'new' && founder.contact)
  expect(waiting.length).toBeGreaterThan(3)
  for (const { status, dueOn } of stands) {
    if (['won', 'lost', 'not-a-fit'].includes(status)) expect(dueOn).toBeUndefined()
  }
})

test('only those own leads who may work on them', () => {
  const owners = new Set(work.flatMap(({ owner = [], by }) => [owner, by].flat()))
  expect([...owners].sort()).toEqual(['alex', 'nora', 'sam'])
})

test('it is the same every time; another day only moves the dates', () => {
  expect(makeDemo({ now, count: 500 })).toEqual(demo)
  const told = (of: typeof demo) =>
    of.founders.map(({ names, checks }) => [names.companyName, checks[0]?.answers])
  const later = makeDemo({ now: new Date(now.getTime() + 3.4 * DAY_MS), count: 500 })
  expect(told(later)).toEqual(told(demo))
  expect(told(makeDemo({ now, count: 500, seed: 21 }))).not.toEqual(told(demo))
})
