import type { AppLoadContext } from '@remix-run/node'
import { findSharedReport } from '#db/shares.server.ts'
import type { ReportView } from '#rules/report-view.ts'
import { hashToken, isToken } from '../../server/token.server.ts'
import { readReport } from '../read-report.server.ts'

/**
 * The report behind a developer's link, without the names that somebody typed. Undefined for a link
 * that is malformed, unknown, ended or over, without saying which.
 */
export async function findShared(
  { db, now }: Pick<AppLoadContext, 'db' | 'now'>,
  token: string | undefined,
): Promise<{ report: ReportView; expiresAt: string } | undefined> {
  if (!isToken(token)) return undefined
  const shared = await findSharedReport(db, { tokenHash: hashToken(token), now: now() })
  if (shared === undefined) return undefined
  const report = readReport({ id: shared.assessmentId, report: shared.report })
  return {
    report: { ...report, appName: null, companyName: null },
    expiresAt: shared.expiresAt,
  }
}
