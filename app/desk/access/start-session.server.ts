import type { AppLoadContext } from '@remix-run/node'
import { changeMember } from '#db/desk/members.server.ts'
import {
  createSession,
  endSession,
  forgetEndedSessions,
  renewSession,
} from '#db/desk/sessions.server.ts'
import type { Database } from '#db/open.server.ts'
import { hashToken, newToken } from '../../server/token.server.ts'
import { describeAgent } from './describe-agent.ts'
import { noteRenewedToken } from './renewed-token.server.ts'
import { findOwnSession, sessionLimits } from './require-member.server.ts'

type Context = Pick<AppLoadContext, 'db' | 'deskCookie' | 'now'>

/**
 * Signs somebody in under a token that nobody has seen before. A session that the browser came with
 * ends, whosever it was. Gives the value of a Set-Cookie header.
 */
export async function startSession(
  context: Context,
  request: Request,
  { memberId }: { memberId: string },
): Promise<string> {
  const { db, now } = context
  const old = await findOwnSession(context, request)
  const token = newToken()
  const { startedAfter, seenAfter } = sessionLimits(now())
  await db.transaction().execute(async (trx) => {
    if (old !== undefined) await endSession(trx, { id: old.id, memberId: old.memberId })
    await forgetEndedSessions(trx, { startedBefore: startedAfter, seenBefore: seenAfter })
    await createSession(trx, {
      tokenHash: hashToken(token),
      memberId,
      agent: describeAgent(request.headers.get('User-Agent')),
      secondFactorAt: null,
      now: now(),
    })
    await changeMember(trx, { id: memberId, seenAt: now().toISOString() })
  })
  return handOver(context, token)
}

/**
 * Goes on under a new token after something that matters: the old one is dead. In the transaction of
 * what happened; gives the token, for `handOver` once that is done.
 */
export async function renewOwnSession(
  trx: Database,
  { id, secondFactorAt }: { id: string; secondFactorAt?: Date },
): Promise<string> {
  const token = newToken()
  const given = secondFactorAt === undefined ? {} : { secondFactorAt }
  await renewSession(trx, { id, tokenHash: hashToken(token), ...given })
  return token
}

/** Puts a new token in force for the rest of this request. Gives the value of a Set-Cookie header. */
export function handOver(context: Pick<Context, 'deskCookie'>, token: string): Promise<string> {
  noteRenewedToken(context, token)
  return context.deskCookie.write(token)
}
