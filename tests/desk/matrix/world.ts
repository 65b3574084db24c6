import { randomUUID } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import type { Role } from '#app/desk/access/permissions.ts'
import { shareToken } from '#app/report/sharing/share-token.server.ts'
import { hashToken, newToken } from '#app/server/token.server.ts'
import { emptyWriteAheadLog } from '#db/checkpoint.server.ts'
import { revokeApiToken } from '#db/desk/api-tokens.server.ts'
import { listLeads } from '#db/desk/leads.server.ts'
import { changeLead } from '#db/desk/work.server.ts'
import { temporaryFile } from '../../db/temporary-database.ts'
import { appContext, type TestContext } from '../../server/app-context.ts'
import { giveToken } from '../api/give-token.ts'
import { PLANTED, storePlanted } from '../audit/planted.ts'
import { type SignedIn, signIn } from '../sign-in.ts'
import { storeLead, storeNote } from '../store-lead.ts'
import { addHook } from '../webhooks/outgoing.ts'

export type Params = Readonly<Record<string, string>>

/** Who asks, and what stands in the address for them. */
export interface Actor {
  headers: Record<string, string>
  params: Params
  /** Has a founder's link, or a developer's. */
  hasLink: boolean
}

const SETTINGS = {
  FORMS_PER_HOUR: '1000',
  MAILS_PER_HOUR: '1000',
  SMTP_URL: 'smtp://127.0.0.1:9',
  CONTACT_EMAIL: 'hello@check.example',
}

/** A context on a copy of the database; copies are cheap, so every request may break its own. */
export const openCopy = ({ bytes }: { bytes: Buffer }): Promise<TestContext> => {
  const copy = temporaryFile()
  writeFileSync(copy, bytes)
  return appContext(SETTINGS, copy)
}

/**
 * A desk with everybody whom the matrix asks about, two founders, and one of everything that an
 * address can name. Gives the bytes of the file, and the columns of the table: several actors of one column must
 * all get the same answer.
 */
export async function makeWorld() {
  const app = await appContext(SETTINGS)
  const { context, clock } = app
  const { db } = context
  const now = clock.now
  const at = (minutesAgo: number) => ({
    ...context,
    now: () => new Date(now.getTime() - minutesAgo * 60_000),
  })
  const people = {
    viewer: await signIn(context, 'viewer'),
    reviewer: await signIn(context, 'reviewer'),
    admin: await signIn(context, 'admin'),
    lacksFactor: await signIn(context, 'reviewer'),
    owesCode: await signIn(context, 'reviewer'),
    disabled: await signIn(context, 'admin'),
    idle: await signIn(at(30), 'admin'),
    tooOld: await signIn(at(12 * 60), 'admin'),
    target: await signIn(context, 'viewer'),
  }
  const change = (who: SignedIn, values: Record<string, string | null>) =>
    db.updateTable('member').set(values).where('id', '=', who.id).execute()
  await change(people.lacksFactor, { second_factor_at: null })
  await change(people.disabled, { disabled_at: now.toISOString() })
  await db
    .updateTable('session')
    .set({ second_factor_at: null })
    .where('id', '=', people.owesCode.sessionId)
    .execute()
  await db
    .updateTable('session')
    .set({ seen_at: now.toISOString() })
    .where('id', '=', people.tooOld.sessionId)
    .execute()

  const own = await storePlanted(app)
  const other = await storeLead(db, { now, founder: 'payment-link' })
  await storeNote(db, {
    leadNumber: own.number,
    authorId: people.admin.id,
    text: PLANTED.note,
    now,
  })
  for (const [version, what] of [
    { status: 'lost', statusReason: PLANTED.reason },
    { nextAction: PLANTED.nextAction, nextActionOn: '2026-11-22', ownerId: people.viewer.id },
  ].entries()) {
    const order = { number: own.number, version: version + 1, memberId: people.admin.id }
    await changeLead(db, { ...order, change: what, now })
  }
  const { id: hookId } = await addHook(app, 'https://hooks.example/')
  const view = { id: randomUUID(), member_id: people.admin.id, name: 'Ours', query: 'band=high' }
  await db
    .insertInto('saved_view')
    .values({ ...view, is_shared: 1, created_at: now.toISOString() })
    .execute()
  const shares = {
    own: await share(app, own.assessmentId),
    other: await share(app, other.assessmentId),
  }

  const bearer = async (role: Role) => {
    const owner = await signIn(context, role)
    return { owner, ...(await giveToken(context, owner.id)) }
  }
  const working = await bearer('reviewer')
  const revoked = await bearer('reviewer')
  const idOfToken = async (memberId: string) =>
    (
      await db
        .selectFrom('api_token')
        .select('id')
        .where('member_id', '=', memberId)
        .executeTakeFirstOrThrow()
    ).id
  const ended = { id: await idOfToken(revoked.owner.id), memberId: revoked.owner.id, now }
  await revokeApiToken(db, ended)
  const demoted = await bearer('reviewer')
  await change(demoted.owner, { role: 'viewer' })
  const shutOut = await bearer('admin')
  await change(shutOut.owner, { disabled_at: now.toISOString() })

  const ids = { number: String(own.number), question: 'builders' }
  const unknown = newToken()
  const params = (id: string, token: string): Params => ({ ...ids, id, token })
  const idOf = (route: string): string => {
    if (route.startsWith('desk.people')) return people.target.id
    if (route.startsWith('desk.webhooks')) return hookId
    return route.startsWith('r.') ? own.earlierId : own.assessmentId
  }
  const cookie = async (token: string) =>
    (await context.draftCookie.write(token)).split(';')[0] ?? ''

  type Asks = (route: string) => Actor
  const founder =
    (token: string, shared: string, draft: string): Asks =>
    (route) => ({
      headers: { Cookie: draft },
      params: params(idOf(route), route.startsWith('s.') ? shared : token),
      hasLink: true,
    })
  const somebody =
    (headers: Record<string, string>): Asks =>
    (route) => ({
      headers,
      params: params(idOf(route), unknown),
      hasLink: false,
    })
  const columns: Readonly<Record<string, readonly Asks[]>> = {
    nobody: [somebody({})],
    'own link': [founder(own.token, shares.own, await cookie(own.token))],
    'another’s link': [founder(other.token, shares.other, await cookie(other.token))],
    viewer: [somebody(people.viewer.headers)],
    reviewer: [somebody(people.reviewer.headers)],
    admin: [somebody(people.admin.headers)],
    'no second factor': [somebody(people.lacksFactor.headers)],
    'owes the code': [somebody(people.owesCode.headers)],
    'session over': [people.disabled, people.idle, people.tooOld].map(({ headers }) =>
      somebody(headers),
    ),
    token: [somebody(working.headers)],
    'dead token': [revoked, demoted, shutOut].map(({ headers }) => somebody(headers)),
  }
  // Whoever reads the list first brings its index up to date.
  await listLeads(db, { filter: {}, sort: 'newest', limit: 1 })
  await emptyWriteAheadLog(db)
  return {
    bytes: readFileSync(app.file),
    columns,
    own,
    viewId: view.id,
    tokenId: await idOfToken(working.owner.id),
  }
}

async function share({ context: { db, keys }, clock }: TestContext, assessmentId: string) {
  const id = randomUUID()
  const token = shareToken(keys.shares, id)
  await db
    .insertInto('share')
    .values({
      id,
      assessment_id: assessmentId,
      token_hash: hashToken(token),
      created_at: clock.now.toISOString(),
      expires_at: new Date(clock.now.getTime() + 86_400_000).toISOString(),
    })
    .execute()
  return token
}

export type World = Awaited<ReturnType<typeof makeWorld>>
