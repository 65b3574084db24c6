import { type AppLoadContext, json, redirect } from '@remix-run/node'
import { recordAudit } from '#db/desk/audit.server.ts'
import { findSession, type StoredSession, touchSession } from '#db/desk/sessions.server.ts'
import { hashToken } from '../../server/token.server.ts'
import { SECOND_FACTOR, SET_UP_SECOND_FACTOR, SIGN_IN } from '../addresses.ts'
import type { Member } from './member.ts'
import { pageForAudit } from './page-for-audit.ts'
import { may, type Permission } from './permissions.ts'
import { findRenewedToken } from './renewed-token.server.ts'
import { THEN } from './then.ts'

type Context = Pick<AppLoadContext, 'db' | 'deskCookie' | 'env' | 'log' | 'now'>

const MINUTE_MS = 60_000
export const IDLE_MS = 30 * MINUTE_MS
export const ABSOLUTE_MS = 12 * 60 * MINUTE_MS

/**
 * Who is signed in and may do this; every loader and action of the desk begins with it. Throws the
 * answer for everybody else: to sign in, to give or set up a second factor, or a refusal.
 */
export async function requireMember(
  context: Context,
  request: Request,
  permission: Permission,
): Promise<Member> {
  const { db, env, log, now } = context
  const session = await requireSession(context, request)
  const { memberId, email, role, shortcuts, id: sessionId } = session
  if (needsSecondFactor(session, env)) throw redirect(SET_UP_SECOND_FACTOR, 303)
  if (!may(session, permission)) {
    const { pathname } = new URL(request.url)
    log.warn({ member: memberId, permission }, 'refused at the desk')
    const detail = { permission, method: request.method, page: pageForAudit(pathname) }
    await recordAudit(db, { memberId, kind: 'refused', detail, now: now() })
    throw refusal()
  }
  return { id: memberId, email, role, shortcuts, sessionId }
}

/**
 * Who is signed in, with the second factor if they have one. Only for the pages on which one is set
 * up; every other page asks `requireMember`.
 */
export async function requireSession(context: Context, request: Request): Promise<StoredSession> {
  const session = await findOwnSession(context, request)
  if (session === undefined) throw redirect(`${SIGN_IN}?${thenOf(request)}`, 303)
  if (session.hasSecondFactor && session.secondFactorAt === null) {
    throw redirect(`${SECOND_FACTOR}?${thenOf(request)}`, 303)
  }
  return session
}

/** Sessions that started or were last used earlier are over. */
export function sessionLimits(now: Date): { startedAfter: Date; seenAfter: Date } {
  return {
    startedAfter: new Date(now.getTime() - ABSOLUTE_MS),
    seenAfter: new Date(now.getTime() - IDLE_MS),
  }
}

/** The session of a request, whatever it still lacks. */
export async function findOwnSession(
  context: Pick<Context, 'db' | 'deskCookie' | 'now'>,
  request: Request,
): Promise<StoredSession | undefined> {
  const { db, deskCookie, now } = context
  const token = findRenewedToken(context) ?? (await deskCookie.read(request))
  if (token === undefined) return undefined
  const found = { tokenHash: hashToken(token), ...sessionLimits(now()) }
  const session = await findSession(db, found)
  // To the minute is enough, and spares most requests a write.
  const unseenMs = now().getTime() - Date.parse(session?.seenAt ?? '')
  if (session !== undefined && unseenMs >= MINUTE_MS) {
    await touchSession(db, { id: session.id, memberId: session.memberId, now: now() })
  }
  return session
}

/** Nobody sees personal data behind a password alone, unless the operator says so. */
export function needsSecondFactor(
  session: Pick<StoredSession, 'role' | 'hasSecondFactor'>,
  { deskSecondFactor }: { deskSecondFactor: boolean },
): boolean {
  return deskSecondFactor && may(session, 'see-personal') && !session.hasSecondFactor
}

/** Only what was read can be gone back to. */
function thenOf(request: Request): string {
  const { pathname, searchParams } = new URL(request.url)
  searchParams.delete('_data')
  const search = searchParams.toString()
  const then = request.method === 'GET' ? pathname + (search && `?${search}`) : ''
  return then === '' ? '' : new URLSearchParams({ [THEN]: then }).toString()
}

function refusal(): Response {
  const advice = 'Your role at this desk does not include it. An admin can change that.'
  return json({ title: 'You may not do this', advice }, { status: 403 })
}
