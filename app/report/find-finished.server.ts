import type { AppLoadContext } from '@remix-run/node'
import { findAssessment, type StoredAssessment } from '#db/assessments.server.ts'
import { hashToken, isToken } from '../server/token.server.ts'

export interface FinishedAssessment extends StoredAssessment {
  completedAt: string
}

/**
 * The finished assessment behind a private link. Undefined for whatever is no such link, without
 * saying which: malformed, unknown, or not finished yet.
 */
export async function findFinished(
  { db }: Pick<AppLoadContext, 'db'>,
  token: string | undefined,
): Promise<FinishedAssessment | undefined> {
  if (!isToken(token)) return undefined
  const stored = await findAssessment(db, { tokenHash: hashToken(token) })
  if (stored === undefined || stored.completedAt === null) return undefined
  return { ...stored, completedAt: stored.completedAt }
}
