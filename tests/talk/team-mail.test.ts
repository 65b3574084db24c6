import { expect, test } from 'vitest'
import { kinds } from '#app/mail/kinds.server.ts'
import { canTellTeam, tellTeam } from '#app/talk/tell-team.server.ts'
import { fillCheck } from '../db/fill-check.ts'
import { storeCheck } from '../db/store-check.ts'
import { appContext } from '../server/app-context.ts'

const MAILING = {
  TEAM_EMAIL: 'team@check.example',
  SMTP_URL: 'smtp://localhost:25',
  MAIL_FROM: 'check@check.example',
}

test.each([
  ['team-contact', 'two working days'],
  ['team-complaint', '30 days'],
])('V48: the mail about a %s tells what to do and nothing about anybody', async (kind, promise) => {
  const { context } = await appContext(MAILING)
  const now = context.now()
  const assessmentId = await storeCheck(context.db, { tokenHash: 'x', appName: 'Kerzen', now })
  await fillCheck(context.db, { assessmentId, mark: 'zoe', now })
  const mail = await kinds[kind]?.(context, { assessmentId, payload: null })
  expect(mail?.to).toBe('team@check.example')
  for (const text of [mail?.text, mail?.html]) {
    expect(text).toContain('npm run messages')
    expect(text).toContain(promise)
    expect(text).not.toMatch(/zoe|Kerzen/)
  }
})

test('nothing is put in the outbox that could never be sent', async () => {
  const { context } = await appContext({ TEAM_EMAIL: 'team@check.example' })
  expect(canTellTeam(context.env)).toBe(false)
  const notice = { kind: 'team-complaint', assessmentId: null, now: context.now() } as const
  await tellTeam(context.db, context.env, notice)
  expect(await context.db.selectFrom('outbox').selectAll().execute()).toEqual([])
})

test('CONTACT_EMAIL is told where there is no TEAM_EMAIL', async () => {
  const { TEAM_EMAIL: _, ...settings } = MAILING
  const { context } = await appContext({ ...settings, CONTACT_EMAIL: 'hi@check.example' })
  expect(canTellTeam(context.env)).toBe(true)
  const mail = await kinds['team-contact']?.(context, { assessmentId: null, payload: null })
  expect(mail?.to).toBe('hi@check.example')
})
