import type { AppLoadContext } from '@remix-run/node'
import { type ApiTokenRow, listApiTokens } from '#db/desk/api-tokens.server.ts'
import { newToken } from '../../../server/token.server.ts'
import { counted } from '../../../ui/counted.ts'
import type { Member } from '../../access/member.ts'
import { MOST_TOKENS } from './token-terms.ts'
import type { TokensView } from './tokens-view.ts'

/** Ended tokens that are worth showing. */
const LAST_ENDED = 10

/** What the page about a member's tokens shows. */
export async function describeTokens(
  { db, env, now }: Pick<AppLoadContext, 'db' | 'env' | 'now'>,
  { id: memberId, email }: Pick<Member, 'id' | 'email'>,
  { origin }: { origin: string },
): Promise<TokensView> {
  const rows = await listApiTokens(db, { memberId })
  const time = now().toISOString()
  const works = (row: ApiTokenRow) => row.revokedAt === null && row.expiresAt > time
  const tokens = rows.filter(works)
  const ended = rows.filter((row) => !works(row)).map(describeEnded)
  return {
    email,
    tokens: tokens.map(({ requests, assessments, revokedAt: _, ...row }) => ({
      ...row,
      readSoFar: `${counted(requests, 'request')}, ${counted(assessments, 'assessment')}`,
    })),
    ended: ended.toSorted((a, b) => b.endedAt.localeCompare(a.endedAt)).slice(0, LAST_ENDED),
    once: newToken(),
    origin,
    perMinute: env.apiPerMinute,
    isFull: tokens.length >= MOST_TOKENS,
  }
}

function describeEnded({ id, name, revokedAt, expiresAt }: ApiTokenRow) {
  return { id, name, endedAt: revokedAt ?? expiresAt, isRevoked: revokedAt !== null }
}
