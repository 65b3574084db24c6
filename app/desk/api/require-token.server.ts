import type { AppLoadContext } from '@remix-run/node'
import { findTokenOwner } from '#db/desk/api-tokens.server.ts'
import { hashToken } from '../../server/token.server.ts'
import type { Member } from '../access/member.ts'
import { may } from '../access/permissions.ts'
import { needsSecondFactor } from '../access/require-member.server.ts'
import { apiProblem } from './api-problem.server.ts'
import { isApiToken } from './api-token.server.ts'

type Context = Pick<
  AppLoadContext,
  'apiLimits' | 'caller' | 'db' | 'env' | 'log' | 'now' | 'requestId'
>

/** Who asks the API: a member, through one of their tokens. */
export interface ApiCaller extends Pick<Member, 'id' | 'role'> {
  tokenId: string
}

/**
 * Who asks, by the header `Authorization: Bearer` and by nothing else. A token reads what its owner
 * may take out of the desk at this moment; every other one gets the same 401, whatever is wrong with
 * it. Throws the answer for those, and for whoever asks too often.
 */
export async function requireToken(context: Context, request: Request): Promise<ApiCaller> {
  const { db, env, log, now, requestId } = context
  const token = readBearer(request)
  const owner =
    token !== undefined && isApiToken(token)
      ? await findTokenOwner(db, { tokenHash: hashToken(token), now: now() })
      : undefined
  const isGood = owner !== undefined && may(owner, 'export') && !needsSecondFactor(owner, env)
  const seconds = await context.apiLimits.take(isGood ? owner : context)
  if (seconds > 0) {
    const detail = `Too many requests. Try again in ${seconds} s.`
    throw apiProblem(context, 429, detail, { 'Retry-After': String(seconds) })
  }
  if (isGood) return { id: owner.memberId, role: owner.role, tokenId: owner.tokenId }
  log.warn({ requestId, token: owner?.tokenId ?? null }, 'refused at the API')
  throw refuse(context, token === undefined)
}

/** undefined where there is none; the scheme may be spelt in any case. */
function readBearer(request: Request): string | undefined {
  const header = request.headers.get('Authorization') ?? ''
  return /^Bearer +(\S+)$/i.exec(header.trim())?.[1]
}

function refuse(context: Context, isMissing: boolean): Response {
  const challenge = `Bearer realm="desk"${isMissing ? '' : ', error="invalid_token"'}`
  const detail = isMissing
    ? 'Send a token: "Authorization: Bearer bcd_…". You make one at the desk, under Account.'
    : 'This token does not work: it is unknown, has expired or was revoked.'
  return apiProblem(context, 401, detail, { 'WWW-Authenticate': challenge })
}
