import type { AppLoadContext } from '@remix-run/node'
import { findLeadReport } from '#db/desk/lead-page.server.ts'
import type { ReportView } from '#rules/report-view.ts'
import { readReport } from '../../report/read-report.server.ts'
import type { Member } from '../access/member.ts'
import { may } from '../access/permissions.ts'
import { readLeadNumber } from './lead-number.server.ts'
import { noteSeeing } from './see-personal.server.ts'
import { withoutNames } from './without-names.ts'

/**
 * The report of a finished check, as this member may see it: without names for whoever may not see
 * whose it is. Undefined where there is none. Whoever gets names is noted in the audit log.
 * @throws for a stored report that cannot be read, with the id of its assessment
 */
export async function findDeskReport(
  context: Pick<AppLoadContext, 'db' | 'now'>,
  asked: { number: string | undefined; checkId?: string | undefined; member: Member },
): Promise<ReportView | undefined> {
  const { member, checkId } = asked
  const number = readLeadNumber(asked.number)
  const stored =
    number === undefined ? undefined : await findLeadReport(context.db, { number, checkId })
  if (number === undefined || stored === undefined) return undefined
  const report = readReport(stored)
  if (!may(member, 'see-personal')) return withoutNames(report)
  await noteSeeing(context, { number, member })
  return report
}
