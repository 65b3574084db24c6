import { randomUUID } from 'node:crypto'
import { announce } from '#app/desk/webhooks/announce.server.ts'
import * as apiList from '#app/routes/api.v1.assessments._index.tsx'
import * as list from '#app/routes/desk._index.tsx'
import * as account from '#app/routes/desk.account.tsx'
import * as ownEmail from '#app/routes/desk.account_.e-mail.tsx'
import * as ownPassword from '#app/routes/desk.account_.password.tsx'
import * as recoveryCodes from '#app/routes/desk.account_.recovery-codes.tsx'
import * as tokens from '#app/routes/desk.account_.tokens.tsx'
import * as lead from '#app/routes/desk.assessments.$number.tsx'
import * as auditFile from '#app/routes/desk.audit[.]csv.tsx'
import * as exportFile from '#app/routes/desk.export[.]csv.tsx'
import * as people from '#app/routes/desk.people.tsx'
import * as person from '#app/routes/desk.people_.$id.tsx'
import * as webhook from '#app/routes/desk.webhooks.$id._index.tsx'
import * as dropWebhook from '#app/routes/desk.webhooks.$id.delete.tsx'
import * as webhookSecret from '#app/routes/desk.webhooks.$id.secret.tsx'
import * as newWebhook from '#app/routes/desk.webhooks.new.tsx'
import * as signOut from '#app/routes/desk_.sign-out.tsx'
import * as myData from '#app/routes/r.$token.data.tsx'
import * as eraseAll from '#app/routes/r.$token.data_.erase.tsx'
import { newToken } from '#app/server/token.server.ts'
import type { TestContext } from '../../server/app-context.ts'
import {
  giveCode,
  givePassword,
  invited,
  joined,
  PASSWORD,
  pass,
  signedInAgain,
  type Visitor,
  visitor,
} from '../accounts/visitor.ts'
import { PLANTED, storePlanted } from './planted.ts'

/**
 * Everything that the audit log tells apart, done through the pages, about a founder whom everybody
 * would know again. Gives the browser of the admin.
 */
export async function aDay(app: TestContext): Promise<{ admin: Visitor; reviewerId: string }> {
  const { browser: admin } = await joined(app, 'admin', 'ben@desk.example')
  const anna = await joined(app, 'reviewer', 'anna@desk.example')
  const reviewerId = await idOf(app, anna.email)
  await signingIn(app, anna)
  const browser = await signedInAgain(app, anna)
  await manage(app, admin)
  await workOnLead(app, browser)
  await takeOut(app, browser)
  await tellWebhooks(app, admin)
  const export1 = await admin.open(auditFile, '/desk/audit.csv?kind=work')
  await export1.text()
  await browser.open(people, '/desk/people')
  await browser.open(person, `/desk/people/${PLANTED.email}`, { id: PLANTED.email })
  await ownAccount(app, browser)
  await erase(app)
  return { admin, reviewerId }
}

async function idOf({ context }: TestContext, email: string): Promise<string> {
  const member = context.db.selectFrom('member').select('id').where('email', '=', email)
  return (await member.executeTakeFirstOrThrow()).id
}

type Joined = Awaited<ReturnType<typeof joined>>

async function signingIn(app: TestContext, { browser, email, codes }: Joined): Promise<void> {
  await browser.send(signOut, '/desk/sign-out', {})
  await givePassword(visitor(app), PLANTED.email, 'not the right one')
  const again = visitor(app)
  await givePassword(again, email, 'not the right one')
  await givePassword(again, email)
  await giveCode(again, { code: '000000' })
  await giveCode(again, { recovery: codes[0] ?? '' })
  await again.send(account, '/desk/account', { intent: 'end-others' })
}

async function manage(app: TestContext, admin: Visitor): Promise<void> {
  await admin.send(people, '/desk/people', { email: 'vera@desk.example', role: 'viewer' })
  const id = await idOf(app, 'vera@desk.example')
  const ask = (fields: Record<string, string>) =>
    admin.send(person, `/desk/people/${id}`, fields, { id })
  await ask({ intent: 'role', role: 'reviewer' })
  await ask({ intent: 'link' })
  await ask({ intent: 'end-sessions' })
  await ask({ intent: 'disable' })
  await ask({ intent: 'enable' })
  await ask({ intent: 'forget-factor', 'own-password': PASSWORD })
  await invited(app, 'otto@desk.example', 'viewer')
}

async function workOnLead(app: TestContext, browser: Visitor): Promise<void> {
  const { number } = await storePlanted(app)
  const path = `/desk/assessments/${number}`
  const params = { number: String(number) }
  await browser.open(list, `/desk?q=${PLANTED.email}`)
  await browser.open(lead, path, params)
  let version = 1
  const change = async (fields: Record<string, string>) => {
    await browser.send(lead, path, { version: String(version), ...fields }, params)
    version += 1
  }
  await change({ intent: 'status', status: 'lost', reason: PLANTED.reason })
  await change({ intent: 'owner', owner: 'me' })
  const nextActionOn = '2026-11-30'
  await change({ intent: 'next-action', nextAction: PLANTED.nextAction, nextActionOn })
  const noteId = randomUUID()
  const note = (intent: string, text: string) =>
    browser.send(lead, path, { intent, noteId, note: text, version: '1' }, params)
  await note('add-note', PLANTED.note)
  await note('edit-note', `${PLANTED.note} Never on Mondays.`)
  await note('remove-note', '')
}

async function takeOut(app: TestContext, browser: Visitor): Promise<void> {
  const query = new URLSearchParams({ q: PLANTED.email, contact: 'yes' })
  await (await browser.open(exportFile, `/desk/export.csv?${query}`)).text()
  const page = '/desk/account/tokens'
  const made = await browser.send(tokens, page, {
    intent: 'make',
    name: `For ${PLANTED.name}`,
    days: '30',
    once: newToken(),
    'own-password': PASSWORD,
  })
  const { token } = await made.json()
  const url = `https://check.example/api/v1/assessments?q=${PLANTED.name}`
  const request = new Request(url, { headers: { Authorization: `Bearer ${token}` } })
  await apiList.loader({ request, context: app.context, params: {} })
  const [{ id = '' } = {}] = await app.context.db.selectFrom('api_token').select('id').execute()
  await browser.send(tokens, page, { intent: 'revoke', id })
}

async function tellWebhooks(app: TestContext, admin: Visitor): Promise<void> {
  const { db, now } = app.context
  const { seal } = await (await admin.open(newWebhook, '/desk/webhooks/new')).json()
  const fields = { seal, url: 'https://hooks.example/in', events: 'contact.given' }
  const made = await admin.send(newWebhook, '/desk/webhooks/new', fields)
  const { id } = await made.json()
  const { assessment_id: assessmentId } = await db
    .selectFrom('lead')
    .select('assessment_id')
    .executeTakeFirstOrThrow()
  await announce(db, { event: 'contact.given', assessmentId, now: now() })
  await db.updateTable('webhook_delivery').set({ state: 'failed' }).execute()
  const delivery = await db.selectFrom('webhook_delivery').select('id').executeTakeFirstOrThrow()

  const path = `/desk/webhooks/${id}`
  const press = (fields: Record<string, string>) => admin.send(webhook, path, fields, { id })
  await press({ intent: 'repeat', delivery: delivery.id })
  await press({ intent: 'events', events: 'status.changed' })
  await press({ intent: 'pause' })
  await press({ intent: 'resume' })
  const { madeAt } = await (await admin.open(webhookSecret, `${path}/secret`, { id })).json()
  await admin.send(webhookSecret, `${path}/secret`, { 'made-at': madeAt }, { id })
  await admin.send(dropWebhook, `${path}/delete`, {}, { id })
}

async function ownAccount(app: TestContext, browser: Visitor): Promise<void> {
  const password = 'another walnut tractor'
  await browser.send(recoveryCodes, '/desk/account/recovery-codes', { 'own-password': PASSWORD })
  const asked = { 'own-password': PASSWORD, password }
  await browser.send(ownPassword, '/desk/account/password', asked)
  const email = 'anna.new@desk.example'
  await browser.send(ownEmail, '/desk/account/e-mail', { 'own-password': password, email })
  pass(app, 60)
}

/** The founder erases how to reach them, and a minute later everything. */
async function erase(app: TestContext): Promise<void> {
  const founder = visitor(app)
  const { token } = await storePlanted(app)
  const page = `/r/${token}/data`
  await founder.send(myData, page, { intent: 'remove-contact' }, { token })
  pass(app, 60)
  await founder.send(eraseAll, `${page}/erase`, {}, { token })
}
