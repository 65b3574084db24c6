import { type AppLoadContext, json } from '@remix-run/node'
import { findMemberLink, type OpenLink } from '#db/desk/member-links.server.ts'
import { hashToken, isToken } from '../../../server/token.server.ts'

/** The link behind a token, with its hash. Throws the one 404 for everything else. */
export async function findLink(
  { db, now }: Pick<AppLoadContext, 'db' | 'now'>,
  token: string | undefined,
): Promise<OpenLink & { tokenHash: string }> {
  if (!isToken(token)) throw json(null, { status: 404 })
  const tokenHash = hashToken(token)
  const link = await findMemberLink(db, { tokenHash, now: now() })
  if (link === undefined) throw json(null, { status: 404 })
  return { ...link, tokenHash }
}
