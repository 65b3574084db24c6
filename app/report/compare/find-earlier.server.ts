import type { AppLoadContext } from '@remix-run/node'
import { findInSeries } from '#db/history.server.ts'
import type { ReportView } from '#rules/report-view.ts'
import { hashToken, isToken } from '../../server/token.server.ts'
import { readReport } from '../read-report.server.ts'

/**
 * The stored report of any finished check of the app behind a private link. Undefined for whatever
 * is none, without saying why.
 * @throws for a stored report that cannot be read, with the id of its assessment
 */
export async function findEarlier(
  { db }: Pick<AppLoadContext, 'db'>,
  { token, id }: { token: string | undefined; id: string | undefined },
): Promise<ReportView | undefined> {
  if (!isToken(token) || id === undefined) return undefined
  const stored = await findInSeries(db, { tokenHash: hashToken(token), id })
  return stored === undefined ? undefined : readReport(stored)
}
