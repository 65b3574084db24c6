import { expect, test } from 'vitest'
import { hashToken, newToken } from '#app/server/token.server.ts'
import { startFromAnswers } from '#db/assessments.server.ts'
import { findInSeries, findNewest, findSeries } from '#db/history.server.ts'
import { founderById } from '#tests/golden/founders.ts'
import { storeSeries } from '#tests/report/store-series.ts'
import { temporaryDatabase } from './temporary-database.ts'

const open = founderById('lovable-shop-open').answers
const careful = founderById('careful-replit-app').answers
const brochure = founderById('brochure-site').answers

const september = { answers: open, finishedAt: '2026-09-03T10:00:00.000Z' }
const november = { answers: careful, finishedAt: '2026-11-22T10:00:00.000Z' }

test('any token of a series finds all its finished checks, oldest first', async () => {
  const db = await temporaryDatabase()
  // Stored in another order than they were finished.
  const stored = await storeSeries(db, [november, september])
  for (const { id, token } of stored) {
    const series = await findSeries(db, { tokenHash: hashToken(token) })
    expect(series?.ownId).toBe(id)
    expect(series?.checks.map(({ completedAt }) => completedAt)).toEqual([
      september.finishedAt,
      november.finishedAt,
    ])
    expect(series?.checks[0]).toMatchObject({
      appName: 'Kerzenladen',
      score: 100,
      band: 'critical',
    })
  }
})

test('another series, a draft and a stranger’s token find nothing of it', async () => {
  const db = await temporaryDatabase()
  const [ours] = await storeSeries(db, [september, november])
  const [theirs] = await storeSeries(db, [{ ...november, answers: brochure }])
  const own = await findSeries(db, { tokenHash: hashToken(ours?.token ?? '') })
  const draft = newToken()
  await startFromAnswers(db, {
    tokenHash: hashToken(draft),
    answers: { ...open },
    seriesId: own?.seriesId,
    now: new Date(november.finishedAt),
  })
  expect(own?.checks).toHaveLength(2)
  for (const token of [draft, newToken()]) {
    expect(await findSeries(db, { tokenHash: hashToken(token) })).toBeUndefined()
  }
  for (const token of [draft, newToken(), theirs?.token ?? '']) {
    const search = { tokenHash: hashToken(token), id: ours?.id ?? '' }
    expect(await findInSeries(db, search)).toBeUndefined()
  }
})

test('a check of the series comes with everything it rests on', async () => {
  const db = await temporaryDatabase()
  const [first, second] = await storeSeries(db, [september, november])
  const tokenHash = hashToken(second?.token ?? '')
  const found = await findInSeries(db, { tokenHash, id: first?.id ?? '' })
  expect(found).toMatchObject({
    id: first?.id,
    completedAt: september.finishedAt,
    answers: open,
    result: { score: 100 },
    report: { completedOn: '2026-09-03' },
  })
})

test('a draft of the series is no check of it', async () => {
  const db = await temporaryDatabase()
  const [first] = await storeSeries(db, [september])
  const tokenHash = hashToken(first?.token ?? '')
  const series = await findSeries(db, { tokenHash })
  const draft = { tokenHash: 'draft', answers: { ...careful }, now: new Date() }
  await startFromAnswers(db, { ...draft, seriesId: series?.seriesId })
  const row = await db
    .selectFrom('assessment')
    .select('id')
    .where('token_hash', '=', 'draft')
    .executeTakeFirstOrThrow()
  expect((await findSeries(db, { tokenHash }))?.checks).toHaveLength(1)
  expect(await findInSeries(db, { tokenHash, id: row.id })).toBeUndefined()
  const newest = await findNewest(db, { seriesId: series?.seriesId ?? '' })
  expect(newest).toMatchObject({ completedAt: september.finishedAt, answers: open })
})

test('the newest is the one that was finished last, not the one that was stored last', async () => {
  const db = await temporaryDatabase()
  const [first] = await storeSeries(db, [november, september])
  const series = await findSeries(db, { tokenHash: hashToken(first?.token ?? '') })
  expect(await findNewest(db, { seriesId: series?.seriesId ?? '' })).toEqual({
    completedAt: november.finishedAt,
    appName: 'Kerzenladen',
    companyName: null,
    answers: careful,
  })
  expect(await findNewest(db, { seriesId: 'no-such-series' })).toBeUndefined()
})
