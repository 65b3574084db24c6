import type { AppLoadContext } from '@remix-run/node'
import type { ReportView } from '#rules/report-view.ts'
import { findFinished } from './find-finished.server.ts'
import { readReport } from './read-report.server.ts'

/**
 * The report behind a private link; undefined for whatever is no such link.
 * @throws for a stored report that cannot be read, with the id of its assessment
 */
export async function findReport(
  context: Pick<AppLoadContext, 'db'>,
  token: string | undefined,
): Promise<ReportView | undefined> {
  const stored = await findFinished(context, token)
  return stored && readReport(stored)
}
