import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { saveAnswer, startFromAnswers } from '#db/assessments.server.ts'
import { BUILDERS_QUESTION } from '#db/desk/facts.server.ts'
import { countContact } from '#db/desk/funnel.server.ts'
import { roundedSeconds } from '#db/desk/rounded-seconds.server.ts'
import { eraseSeries } from '#db/erase.server.ts'
import { migrate } from '#db/migrations/0006-figures.server.ts'
import type { Database } from '#db/open.server.ts'
import { deleteOldDrafts, deleteOldResults } from '#db/retention.server.ts'
import { pathThrough } from '#rules/path.ts'
import { QUESTIONS } from '#rules/questions/questionnaire.ts'
import { fillCheck } from '../../db/fill-check.ts'
import { temporaryDatabase } from '../../db/temporary-database.ts'
import { founderById } from '../../golden/founders.ts'
import { answer, answerAll, answersOf, finish } from './quiz-walk.ts'
import { readTally } from './read-tally.ts'

const day = '2026-11-22'
const now = new Date(`${day}T10:00:00Z`)
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const brochure = founderById('brochure-site').answers
const shop = founderById('lovable-shop-open').answers

const seriesOf = async (db: Database, tokenHash: string) =>
  (
    await db
      .selectFrom('assessment')
      .select('series_id')
      .where('token_hash', '=', tokenHash)
      .executeTakeFirstOrThrow()
  ).series_id

test('a first answer counts a start, its question, and the question it leads to', async () => {
  const db = await temporaryDatabase()
  await answer(db, { tokenHash: 'a', questionId: 'builders', value: ['carrd'], now })
  expect(await readTally(db, { period: day })).toEqual({
    'step started': 1,
    'reached builders': 1,
    'answered builders': 1,
    'reached stage': 1,
  })
  expect(await readTally(db, { period: '2026-11' })).toEqual(await readTally(db, { period: day }))
})

test('changing an answer, a double click and going back count nothing twice', async () => {
  const db = await temporaryDatabase()
  const builders = { tokenHash: 'a', questionId: 'builders', now }
  await answer(db, { ...builders, value: ['carrd'] })
  const before = await readTally(db, { period: day })
  await answer(db, { ...builders, value: ['lovable'] })
  await Promise.all(
    [1, 2].map(() => saveAnswer(db, { ...builders, value: ['carrd'], next: 'stage' })),
  )
  expect(await readTally(db, { period: day })).toEqual(before)
})

test('two first answers at the same moment are one start', async () => {
  const db = await temporaryDatabase()
  const first = { tokenHash: 'a', questionId: 'builders', value: ['carrd'], next: 'stage', now }
  await Promise.all([1, 2, 3].map(() => saveAnswer(db, first)))
  expect((await readTally(db, { period: day }))['step started']).toBe(1)
})

test('a branch that goes and comes back is counted once', async () => {
  const db = await temporaryDatabase()
  await answerAll(db, { tokenHash: 'b', answers: brochure, now })
  const tokenHash = 'a'
  for (const [questionId, value] of Object.entries(brochure)) {
    await answer(db, { tokenHash, questionId, value: [...value], now })
  }
  for (const payments of ['checkout', 'none', 'checkout', 'none', 'checkout']) {
    await answer(db, { tokenHash, questionId: 'payments', value: [payments], now })
  }
  const counts = await readTally(db, { period: day })
  expect([counts['reached price-decided'], counts['answered price-decided']]).toEqual([
    1,
    undefined,
  ])
  expect(counts['reached payments']).toBe(2)
})

test('a finished check counts what it came to, on the day it began', async () => {
  const db = await temporaryDatabase()
  const source = { utmSource: 'newsletter' }
  await answerAll(db, { tokenHash: 'a', answers: shop, source, now, finishedAt: later(60 * 20) })
  const counts = await readTally(db, { period: day, source: 'newsletter' })
  expect(counts).toMatchObject({
    'step started': 1,
    'step completed': 1,
    'verdict yes': 1,
    'builder lovable': 1,
    'risk open-database': 1,
    'to-result 72000': 1,
  })
  const sums = (kind: string) =>
    Object.entries(counts).flatMap(([name, count]) => (name.startsWith(`${kind} `) ? [count] : []))
  expect([sums('score'), sums('band')]).toEqual([[1], [1]])
  expect(sums('answered').length).toBe(Object.keys(shop).length)
  expect(await readTally(db, { period: '2026-11-23' })).toEqual({})
  expect(await readTally(db, { period: '2026-11' })).toEqual(counts)
})

test('finishing twice, and writing twice, count once', async () => {
  const db = await temporaryDatabase()
  await answerAll(db, { tokenHash: 'a', answers: brochure, now })
  await finish(db, { tokenHash: 'a', now: later(1) })
  const seriesId = await seriesOf(db, 'a')
  await countContact(db, { seriesId, now: later(5) })
  await countContact(db, { seriesId, now: later(50) })
  expect(await readTally(db, { period: day })).toMatchObject({
    'step completed': 1,
    'step contact': 1,
    'to-contact 300': 1,
  })
})

test('a check of a known app keeps the source, and counts once as one that came back', async () => {
  const db = await temporaryDatabase()
  const source = { utmSource: 'newsletter', referrer: 'news.example' }
  await answerAll(db, { tokenHash: 'a', answers: brochure, source, now })
  const seriesId = await seriesOf(db, 'a')
  const before = await readTally(db, { period: '2026-11' })
  for (const tokenHash of ['b', 'c']) {
    const other = { utmSource: 'elsewhere' }
    await startFromAnswers(db, { tokenHash, answers: {}, seriesId, source: other, now: later(9) })
    await answerAll(db, { tokenHash, answers: brochure, source: other, now: later(9) })
  }
  expect(await readTally(db, { period: '2026-11' })).toEqual({ ...before, 'step again': 1 })
  const rows = await db.selectFrom('assessment').select(['source', 'source_json']).execute()
  expect(rows).toEqual(Array(3).fill({ source: 'newsletter', source_json: JSON.stringify(source) }))
  await countContact(db, { seriesId, now: later(20) })
  expect((await readTally(db, { period: day, source: 'newsletter' }))['step contact']).toBe(1)
})

test('counts stay when drafts and old results are deleted', async () => {
  const db = await temporaryDatabase()
  await answer(db, { tokenHash: 'a', questionId: 'builders', value: ['carrd'], now })
  await answerAll(db, { tokenHash: 'b', answers: brochure, now })
  const before = await readTally(db, { period: day })
  expect(await deleteOldDrafts(db, { before: later(1), limit: 9 })).toBe(1)
  expect(await deleteOldResults(db, { before: later(1), limit: 9 })).toBe(1)
  expect(await readTally(db, { period: day })).toEqual(before)
})

test('who erases a check takes back what it came to; that somebody finished stays', async () => {
  const db = await temporaryDatabase()
  await answerAll(db, { tokenHash: 'a', answers: brochure, now })
  const before = await readTally(db, { period: day })
  await answerAll(db, { tokenHash: 'b', answers: shop, now })
  await eraseSeries(db, { tokenHash: 'b' })
  const after = await readTally(db, { period: day })
  const isSteps = (name: string) => /^(step|reached|answered) /.test(name)
  const facts = (counts: typeof after) =>
    Object.fromEntries(Object.entries(counts).filter(([name]) => !isSteps(name)))
  expect(facts(after)).toEqual(facts(before))
  expect([after['step started'], after['step completed']]).toEqual([2, 2])
  await eraseSeries(db, { tokenHash: 'b' })
  expect(await readTally(db, { period: day })).toEqual(after)
})

test('names of sources are made up by anybody: after 200 in a month, new ones share a name', async () => {
  const db = await temporaryDatabase()
  const start = (name: string, time: Date) =>
    answer(db, {
      tokenHash: randomUUID(),
      questionId: 'builders',
      value: ['carrd'],
      source: { utmSource: name },
      now: time,
    })
  for (let index = 0; index < 205; index += 1) await start(`name-${index}`, now)
  await start('name-0', now)
  const month = await readTally(db, { period: '2026-11', source: '(other)' })
  expect(month['step started']).toBe(5)
  expect((await readTally(db, { period: day, source: 'name-0' }))['step started']).toBe(2)
  const nextMonth = new Date('2026-12-01T00:00:00Z')
  await start('name-204', nextMonth)
  expect(await readTally(db, { period: '2026-12', source: 'name-204' })).toMatchObject({
    'step started': 1,
  })
})

test('the question that names builders is called what the tally calls it', () => {
  expect(QUESTIONS.map(({ id }) => id)).toContain(BUILDERS_QUESTION)
})

test.each([
  [0, 0],
  [59, 50],
  [599, 590],
  [600, 600],
  [3_599, 3_540],
  [3_600, 3_600],
  [86_399, 85_500],
  [200_000, 194_400],
  [-5, 0],
])('%i seconds count as %i', (seconds, rounded) => {
  expect(roundedSeconds(now.toISOString(), later(seconds / 60).toISOString())).toBe(rounded)
})

test('checks from before the counting are counted as they would have been', async () => {
  const db = await temporaryDatabase()
  await answerAll(db, { tokenHash: 'a', answers: brochure, now, finishedAt: later(4.4) })
  await answerAll(db, { tokenHash: 'b', answers: shop, now: later(3000), finishedAt: later(9000) })
  const seriesId = await seriesOf(db, 'b')
  await startFromAnswers(db, { tokenHash: 'c', answers: {}, seriesId, now: later(9100) })
  await answerAll(db, { tokenHash: 'c', answers: shop, now: later(9100) })
  await fillCheck(db, { assessmentId: seriesId, mark: 'x', now: later(9200) })
  await countContact(db, { seriesId, now: later(9200) })
  const draft = { tokenHash: 'd', questionId: 'builders', value: ['carrd', 'lovable'], now }
  await saveAnswer(db, draft)
  const snapshot = async () => ({
    tally: await db
      .selectFrom('tally')
      .select(['kind', 'period', 'key', 'count'])
      .orderBy('kind')
      .orderBy('period')
      .orderBy('source')
      .orderBy('key')
      .execute(),
    counted: (
      await db.selectFrom('assessment').select('counted_json').orderBy('token_hash').execute()
    ).map((row) => (row.counted_json ? JSON.parse(row.counted_json).toSorted() : null)),
  })
  const live = await snapshot()
  expect(live.counted).toMatchObject([
    ['step:completed'],
    ['step:again', 'step:completed', 'step:contact'],
    null,
    ['answered:builders', 'reached:builders', 'step:started'],
  ])
  const triggers = sql<{ name: string }>`select name from sqlite_master where type = 'trigger'`
  for (const { name } of (await triggers.execute(db)).rows) {
    await sql`drop trigger ${sql.ref(name)}`.execute(db)
  }
  await db.schema.dropTable('tally').execute()
  for (const column of ['source', 'source_json', 'counted_json']) {
    await db.schema.alterTable('assessment').dropColumn(column).execute()
  }
  await migrate(db.schema, db)
  // A question that was only shown left no trace.
  const shown = ({ kind, key }: { kind: string; key: string }) =>
    kind === 'reached' && live.tally.every((row) => row.kind !== 'answered' || row.key !== key)
  expect(await snapshot()).toEqual({
    ...live,
    tally: live.tally.filter((row) => !shown(row)),
  })
  const sources = await db.selectFrom('tally').select('source').distinct().execute()
  expect(sources).toEqual([{ source: '' }, { source: '(not recorded)' }])
})

/** One thing that one of two founders does: mostly answering on. */
const anyMove = fc.record({
  who: fc.constantFrom('ann', 'ben'),
  what: fc.oneof(
    { weight: 30, arbitrary: fc.constant('go on' as const) },
    { weight: 6, arbitrary: fc.constant('go back' as const) },
    { weight: 3, arbitrary: fc.constant('finish' as const) },
    { weight: 1, arbitrary: fc.constantFrom('write' as const, 'erase' as const) },
  ),
  /** Chooses the option, and the question to go back to. */
  pick: fc.nat({ max: 999 }),
})

test('whatever founders do, in any order: who got further got there, and nothing falls below zero', async () => {
  const db = await temporaryDatabase()
  let finished = 0
  await fc.assert(
    fc.asyncProperty(fc.array(anyMove, { minLength: 40, maxLength: 120 }), async (moves) => {
      await db.deleteFrom('tally').execute()
      const tokens = new Map<string, string>()
      for (const { who, what, pick } of moves) {
        const known = tokens.get(who)
        const tokenHash = known ?? randomUUID()
        if (what === 'go on' || what === 'go back') {
          const { open, asked } = pathThrough(await answersOf(db, tokenHash))
          const question = what === 'go on' ? open : asked[pick % asked.length]
          const option = question?.options[pick % question.options.length]
          if (question === undefined || option === undefined) continue
          const given = { tokenHash, questionId: question.id, value: [option.id], now }
          if (await answer(db, given)) tokens.set(who, tokenHash)
        } else if (known !== undefined && what === 'finish') {
          if (await finish(db, { tokenHash, now: later(3) })) finished += 1
        } else if (known !== undefined && what === 'write') {
          await countContact(db, { seriesId: await seriesOf(db, tokenHash), now: later(4) })
        } else if (what === 'erase') {
          await eraseSeries(db, { tokenHash })
          tokens.delete(who)
        }
      }
      const counts = await readTally(db, { period: day })
      const of = (name: string) => counts[name] ?? 0
      for (const [name, count] of Object.entries(counts)) expect(count, name).toBeGreaterThan(0)
      for (const { id } of QUESTIONS) {
        expect(of(`reached ${id}`)).toBeGreaterThanOrEqual(of(`answered ${id}`))
        expect(of('step started')).toBeGreaterThanOrEqual(of(`reached ${id}`))
      }
      expect(of('step started')).toBe(of('answered builders'))
      expect(of('step started')).toBeGreaterThanOrEqual(of('step completed'))
      expect(of('step completed')).toBeGreaterThanOrEqual(of('step contact'))
      expect(await readTally(db, { period: '2026-11' })).toEqual(counts)
    }),
    { numRuns: 40 },
  )
  expect(finished).toBeGreaterThan(0)
}, 60_000)

test('the order in which founders come changes no count', async () => {
  const one = await temporaryDatabase()
  const other = await temporaryDatabase()
  const steps = (who: string, answers: typeof brochure) =>
    Object.entries(answers).map(([questionId, value]) => ({
      tokenHash: who,
      questionId,
      value: [...value],
      now,
    }))
  const [ann, ben] = [steps('ann', brochure), steps('ben', shop)]
  for (const step of [...ann, ...ben]) await answer(one, step)
  for (let index = 0; index < Math.max(ann.length, ben.length); index += 1) {
    for (const step of [ben[index], ann[index]]) if (step) await answer(other, step)
  }
  for (const [db, order] of [
    [one, ['ann', 'ben']],
    [other, ['ben', 'ann']],
  ] as const) {
    for (const tokenHash of order) await finish(db, { tokenHash, now: later(2) })
  }
  expect(await readTally(other, { period: day })).toEqual(await readTally(one, { period: day }))
  expect((await readTally(one, { period: day }))['step completed']).toBe(2)
})

test('a tally is read by its key, whatever the range', async () => {
  const db = await temporaryDatabase()
  const { rows } = await sql<{ detail: string }>`explain query plan
    select key, sum(count) from tally
    where kind in ('step', 'band') and period in ('2026-10', '2026-11-01') and source = 'x'
    group by kind, key`.execute(db)
  expect(rows[0]?.detail).toBe('SEARCH tally USING PRIMARY KEY (kind=? AND period=? AND source=?)')
})
