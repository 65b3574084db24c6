import { type AppLoadContext, json } from '@remix-run/node'
import { findAssessment } from '#db/assessments.server.ts'
import { hashToken, isToken } from '../../server/token.server.ts'
import type { Owner } from './sharing-actions.server.ts'

/** The finished assessment behind a private link. Throws the one 404 for everything else. */
export async function findOwner(
  { db }: Pick<AppLoadContext, 'db'>,
  token: string | undefined,
): Promise<Owner> {
  const stored = isToken(token)
    ? await findAssessment(db, { tokenHash: hashToken(token) })
    : undefined
  if (!isToken(token) || !stored?.completedAt) throw json(null, { status: 404 })
  return { id: stored.id, token, completedAt: stored.completedAt }
}
