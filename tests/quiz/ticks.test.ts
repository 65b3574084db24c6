import { describe, expect, test } from 'vitest'
import { finishDraft } from '#app/quiz/finish.server.ts'
import { startUpdate } from '#app/quiz/start-update.server.ts'
import { loader } from '#app/routes/quiz.check.tsx'
import { hashToken, newToken } from '#app/server/token.server.ts'
import { findAssessment, saveAnswer, startFromAnswers } from '#db/assessments.server.ts'
import { eraseSeries } from '#db/erase.server.ts'
import { changeTicks, listTicks } from '#db/plan.server.ts'
import type { Question } from '#rules/question.ts'
import { backups, practiceCopy } from '#rules/questions/data.ts'
import { ruleById } from '#rules/risks/all.ts'
import { founderById } from '#tests/golden/founders.ts'
import { storeSeries } from '#tests/report/store-series.ts'
import { appContext } from '#tests/server/app-context.ts'

const { answers } = founderById('careful-replit-app')
const gaps = { ...answers, backups: ['untested'], 'practice-copy': ['people-only'] }
const TICKED = ['no-practice-copy', 'restore-never-tested']
const tickedAt = new Date('2026-11-10T10:00:00Z')
const NAMES = { appName: null, companyName: null }

/** A finished check with two ticks, and an update of it that has begun. */
async function start() {
  const { context, clock } = await appContext()
  const { db } = context
  const [check] = await storeSeries(db, [{ answers: gaps, finishedAt: '2026-11-01T10:00:00Z' }])
  if (check === undefined) throw new Error('There is one check.')
  await changeTicks(db, { assessmentId: check.id, add: TICKED, remove: [], now: tickedAt })
  const update = async (token = check.token) => {
    const draft = await startUpdate(context, { token, held: undefined, proposed: newToken() })
    if (draft === undefined) throw new Error('It is a finished check.')
    return draft
  }
  const change = (token: string, questionId: string, value: string) =>
    saveAnswer(db, { tokenHash: hashToken(token), questionId, value: [value], now: clock.now })
  const finish = async (token: string) => {
    expect(await finishDraft(context, { token, names: NAMES })).toBe('finished')
    const found = await findAssessment(db, { tokenHash: hashToken(token) })
    return found?.id ?? ''
  }
  return { context, db, clock, check, update, change, finish }
}

/** What the page with all answers says of ticks, in a browser that answers this check. */
async function show({ context }: Pick<Started, 'context'>, token: string) {
  const cookie = await context.draftCookie.write(token)
  const headers = { Cookie: cookie.split(';')[0] ?? '' }
  const request = new Request('http://localhost/quiz/check', { headers })
  return (await (await loader({ request, params: {}, context })).json()).ticked
}

type Started = Awaited<ReturnType<typeof start>>

describe('when an update is finished', () => {
  test('it has the ticks of what is still a risk, each with its time', async () => {
    const { db, check, update, change, finish } = await start()
    const token = await update()
    await change(token, 'backups', 'tested')
    const id = await finish(token)
    expect(await listTicks(db, { assessmentId: id })).toEqual(['no-practice-copy'])
    expect(await listTicks(db, { assessmentId: check.id })).toEqual(TICKED)
    const times = await db.selectFrom('plan_tick').select('done_at').distinct().execute()
    expect(times).toEqual([{ done_at: tickedAt.toISOString() }])
  })

  test.each([
    ['is mended', 'tested'],
    ['is a doubt now', 'unsure'],
    ['gave way to another risk', 'none'],
  ])('a tick falls away where the finding %s', async (_, backup) => {
    const { db, update, change, finish } = await start()
    const token = await update()
    await change(token, 'backups', backup)
    await change(token, 'practice-copy', 'separate')
    expect(await listTicks(db, { assessmentId: await finish(token) })).toEqual([])
  })

  test('what was not ticked is not ticked, also where it is new', async () => {
    const { db, update, change, finish } = await start()
    const token = await update()
    await change(token, 'code-reviewed', 'no')
    expect(await listTicks(db, { assessmentId: await finish(token) })).toEqual(TICKED)
  })

  test('the ticks come from the check it updates, not from an older one', async () => {
    const { db, clock, check, update, finish } = await start()
    const second = await update()
    const assessmentId = await finish(second)
    const untick = { add: [], remove: ['no-practice-copy'], now: clock.now }
    await changeTicks(db, { assessmentId, ...untick })
    clock.now = new Date('2026-11-23T10:00:00Z')
    const third = await update(check.token)
    expect(await listTicks(db, { assessmentId: await finish(third) })).toEqual([
      'restore-never-tested',
    ])
  })

  test('a check of another app has none of them', async () => {
    const { db } = await start()
    const [other] = await storeSeries(db, [{ answers: gaps, finishedAt: '2026-11-21T10:00:00Z' }])
    expect(await listTicks(db, { assessmentId: other?.id ?? '' })).toEqual([])
  })

  test('erasing takes every tick along', async () => {
    const { db, check, update, finish } = await start()
    await finish(await update())
    await eraseSeries(db, { tokenHash: hashToken(check.token) })
    expect(await db.selectFrom('plan_tick').selectAll().execute()).toEqual([])
  })
})

describe('while updating, the page with all answers', () => {
  const rowOf = (id: string, { id: questionId, text }: Question) => ({
    id,
    action: ruleById(id).action,
    changes: [{ question: text, change: `/quiz/${questionId}?from=check` }],
  })
  const rows = [rowOf('restore-never-tested', backups), rowOf('no-practice-copy', practiceCopy)]

  test('lists what was ticked off, with the way to the answer it came from', async () => {
    const app = await start()
    expect(await show(app, await app.update())).toEqual(rows)
  })

  test('lists less with every answer that changes, until nothing is left', async () => {
    const app = await start()
    const token = await app.update()
    await app.change(token, 'backups', 'tested')
    expect(await show(app, token)).toEqual(rows.slice(1))
    await app.change(token, 'practice-copy', 'unsure')
    expect(await show(app, token)).toEqual([])
  })

  test('lists nothing in a first check', async () => {
    const app = await start()
    const token = newToken()
    const draft = { tokenHash: hashToken(token), answers: { ...gaps }, now: app.clock.now }
    await startFromAnswers(app.db, draft)
    expect(await show(app, token)).toEqual([])
  })
})
