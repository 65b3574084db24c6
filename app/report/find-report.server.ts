import type { AppLoadContext } from '@remix-run/node'
import { findAssessment } from '#db/assessments.server.ts'
import type { ReportView } from '#rules/report-view.ts'
import { hashToken, isToken } from '../server/token.server.ts'
import { readReport } from './read-report.server.ts'

/**
 * The report behind a private link. Undefined for whatever is no such link, without saying which:
 * malformed, unknown, or not finished yet.
 * @throws for a stored report that cannot be read, with the id of its assessment
 */
export async function findReport(
  { db }: Pick<AppLoadContext, 'db'>,
  token: string | undefined,
): Promise<ReportView | undefined> {
  if (!isToken(token)) return undefined
  const stored = await findAssessment(db, { tokenHash: hashToken(token) })
  if (!stored?.completedAt) return undefined
  return readReport(stored)
}
