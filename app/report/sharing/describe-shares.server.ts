import type { AppLoadContext } from '@remix-run/node'
import { listShares } from '#db/shares.server.ts'
import { hashToken } from '../../server/token.server.ts'
import { shareToken } from './share-token.server.ts'
import type { ShareView } from './sharing-view.ts'

/** The links of one report that work now, the newest first. */
export async function describeShares(
  { db, keys, now }: Pick<AppLoadContext, 'db' | 'keys' | 'now'>,
  { assessmentId, origin }: { assessmentId: string; origin: string },
): Promise<readonly ShareView[]> {
  const shares = await listShares(db, { assessmentId, now: now() })
  return shares
    .map(({ id, tokenHash, createdAt, expiresAt }) => {
      const token = shareToken(keys.shares, id)
      const isOurs = hashToken(token) === tokenHash
      return { id, link: isOurs ? `${origin}/s/${token}` : null, createdAt, expiresAt }
    })
    .reverse()
}
