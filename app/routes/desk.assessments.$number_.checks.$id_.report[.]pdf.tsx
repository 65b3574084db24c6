import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireMember } from '../desk/access/require-member.server.ts'
import { findDeskReport } from '../desk/lead/find-desk-report.server.ts'
import { sendPdf } from '../pdf/send-pdf.server.ts'

/** The report of one check as the file it was; without names for whoever may not see whose it is. */
export async function loader({ params, request, context }: LoaderFunctionArgs): Promise<Response> {
  const member = await requireMember(context, request, 'see-assessments')
  const { number, id: checkId } = params
  const report = await findDeskReport(context, { number, checkId, member })
  return sendPdf(context, { request, report })
}
