import { expect, test } from 'vitest'
import { describeAnswers } from '#app/quiz/check-view.server.ts'
import { readDraft } from '#app/quiz/draft.server.ts'
import { findUpdated } from '#app/quiz/find-updated.server.ts'
import { finishDraft } from '#app/quiz/finish.server.ts'
import { describeUpdate } from '#app/report/compare/describe-update.server.ts'
import { action } from '#app/routes/quiz.change.tsx'
import { hashToken, newToken } from '#app/server/token.server.ts'
import { saveAnswer } from '#db/assessments.server.ts'
import { founderById } from '#tests/golden/founders.ts'
import { storeSeries } from '#tests/report/store-series.ts'
import { startTestServer } from '#tests/server/test-server.ts'
import { type QuizContext, quizContext } from './context.ts'

const brochure = founderById('brochure-site').answers
const shop = founderById('shopify-shop').answers
const finishedAt = '2026-11-01T10:00:00Z'

async function start() {
  const { services } = await startTestServer()
  const context = {
    ...services,
    nonce: 'nonce',
    caller: '203.0.113.7',
    requestId: 'request',
    untilTaken: async () => {},
  }
  const checks = await storeSeries(context.db, [{ answers: brochure, finishedAt }])
  const [check] = checks
  if (check === undefined) throw new Error('There is one check.')

  /** Presses the button, in a browser that holds the cookie of `held`. Gives what it holds after. */
  async function press(fields: Record<string, string>, held?: string) {
    const cookie = held === undefined ? '' : await context.draftCookie.write(held)
    const request = new Request('http://localhost/quiz/change', {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { Cookie: cookie.split(';')[0] ?? '' },
    })
    const response = await action({ request, params: {}, context })
    const set = response.headers.get('Set-Cookie')?.split(';')[0]
    const headers = set === undefined ? {} : { Cookie: set }
    const token = await context.draftCookie.read(new Request('http://localhost/', { headers }))
    return { location: response.headers.get('Location'), token }
  }
  return { context, check, press }
}

async function countDrafts({ db }: Pick<QuizContext, 'db'>): Promise<number> {
  const rows = await db.selectFrom('assessment').select('id').where('completed_at', 'is', null)
  return (await rows.execute()).length
}

test('an update starts from the old answers, in the same series', async () => {
  const { context, check, press } = await start()
  const { location, token } = await press({ token: check.token, draft: newToken() })
  expect(location).toBe('/quiz/check')
  const draft = await readDraft(context, token)
  const old = await readDraft(context, check.token)
  expect(draft).toMatchObject({ isFinished: false, answers: brochure, names: old.names })
  expect(draft.seriesId).toBe(old.seriesId)
  expect(token).not.toBe(check.token)
})

test('pressed twice on one page, it is one update, also where the cookie came too late', async () => {
  const { context, check, press } = await start()
  const fields = { token: check.token, draft: newToken() }
  const presses = await Promise.all([press(fields), press(fields), press(fields)])
  expect(new Set(presses.map(({ token }) => token))).toEqual(new Set([fields.draft]))
  expect(await countDrafts(context)).toBe(1)
})

test('what was begun in this browser goes on, from whichever page', async () => {
  const { context, check, press } = await start()
  const { token } = await press({ token: check.token, draft: newToken() })
  await saveAnswer(context.db, {
    tokenHash: hashToken(token ?? ''),
    questionId: 'stage',
    value: ['nobody'],
    now: context.now(),
  })
  const again = await press({ token: check.token, draft: newToken() }, token)
  expect(again).toEqual({ location: '/quiz/check', token })
  expect((await readDraft(context, token)).answers.stage).toEqual(['nobody'])
  expect(await countDrafts(context)).toBe(1)
})

test('a page from memory whose update is finished starts another one', async () => {
  const { context, check, press } = await start()
  const fields = { token: check.token, draft: newToken() }
  const { token = '' } = await press(fields)
  await finishDraft(context, { token, names: { appName: 'Second', companyName: null } })
  const next = await press(fields, token)
  expect(next.token).not.toBe(token)
  expect(await readDraft(context, next.token)).toMatchObject({
    isFinished: false,
    names: { appName: 'Second' },
  })
})

test('from an older link it starts from the newest answers, so that nothing mended is undone', async () => {
  const { context, press } = await start()
  const [old] = await storeSeries(context.db, [
    { answers: brochure, finishedAt: '2026-10-01T10:00:00Z' },
    { answers: shop, finishedAt },
  ])
  const { token } = await press({ token: old?.token ?? '', draft: newToken() })
  expect((await readDraft(context, token)).answers).toEqual(shop)
})

test('a proposed token that belongs to another check is not taken', async () => {
  const { context, check, press } = await start()
  const theirs = newToken()
  await saveAnswer(context.db, {
    tokenHash: hashToken(theirs),
    questionId: 'builders',
    value: ['carrd'],
    now: context.now(),
  })
  for (const draft of [theirs, 'short', '']) {
    const { token } = await press({ token: check.token, draft })
    expect(token).toMatch(/^[\w-]{32}$/)
    expect(token).not.toBe(theirs)
  }
})

test.each([
  ['a token that opens nothing', newToken()],
  ['what is no token', 'short'],
])('%s starts nothing', async (_, token) => {
  const { context, press } = await start()
  expect(await press({ token, draft: newToken() })).toEqual({ location: '/quiz', token: undefined })
  expect(await countDrafts(context)).toBe(0)
})

test('the result’s page offers to go on with an update, and warns of letting another check go', async () => {
  const { context, check, press } = await start()
  const seriesId = (await readDraft(context, check.token)).seriesId ?? ''
  const describe = async (held: string | undefined) => {
    const cookie = held === undefined ? '' : await context.draftCookie.write(held)
    const headers = { Cookie: cookie.split(';')[0] ?? '' }
    const request = new Request('http://localhost/', { headers })
    return describeUpdate(context, { request, seriesId })
  }
  expect(await describe(undefined)).toMatchObject({ state: 'possible', replaces: 0 })
  expect(await describe(check.token)).toMatchObject({ state: 'possible', replaces: 0 })
  const { token } = await press({ token: check.token, draft: newToken() })
  expect(await describe(token)).toEqual({ state: 'begun' })
  const other = newToken()
  await saveAnswer(context.db, {
    tokenHash: hashToken(other),
    questionId: 'builders',
    value: ['carrd'],
    now: context.now(),
  })
  expect(await describe(other)).toMatchObject({ state: 'possible', replaces: 1 })
})

test('the answers to check say what they were before', async () => {
  const context = await quizContext()
  const [check] = await storeSeries(context.db, [{ answers: shop, finishedAt }])
  const draft = await readDraft(context, check?.token)
  const updated = await findUpdated(context, draft)
  expect(updated?.day).toBe('1 November 2026')
  const beforeOf = (answers: typeof shop) =>
    describeAnswers({ answers, path: draft.path }, updated?.answers ?? null)
      .flatMap(({ rows }) => rows)
      .filter(({ before }) => before !== null)
      .map(({ id, before }) => [id, before?.length])
  expect(beforeOf(draft.answers)).toEqual([])
  expect(beforeOf({ ...draft.answers, stage: ['nobody'] })).toEqual([['stage', 1]])
})

test('the first check of an app updates nothing', async () => {
  const context = await quizContext()
  expect(await findUpdated(context, await readDraft(context, newToken()))).toBeNull()
})
