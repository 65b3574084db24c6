import { makeMemberLink } from '#db/desk/member-links.server.ts'
import type { Database } from '#db/open.server.ts'
import { hashToken, newToken } from '../../../server/token.server.ts'
import { inviteAddress } from '../../addresses.ts'
import { type LinkKind, linkEnds } from './link-days.ts'

/** A link by which one member may choose a password, once. It is shown now and never again. */
export interface MadeLink {
  url: string
  /** ISO 8601. */
  expiresAt: string
}

/** In the transaction of what it is for. `origin` is that of PUBLIC_URL. */
export async function makeLink(
  trx: Database,
  link: { memberId: string; kind: LinkKind; origin: string; now: Date },
): Promise<MadeLink> {
  const { memberId, kind, origin, now } = link
  const token = newToken()
  const expiresAt = linkEnds(kind, now)
  await makeMemberLink(trx, { tokenHash: hashToken(token), memberId, kind, now, expiresAt })
  return { url: origin + inviteAddress(token), expiresAt: expiresAt.toISOString() }
}
