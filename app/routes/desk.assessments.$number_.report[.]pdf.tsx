import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireMember } from '../desk/access/require-member.server.ts'
import { findDeskReport } from '../desk/lead/find-desk-report.server.ts'
import { sendPdf } from '../pdf/send-pdf.server.ts'

/** The newest report of a lead as a file; without names for whoever may not see whose it is. */
export async function loader({ params, request, context }: LoaderFunctionArgs): Promise<Response> {
  const member = await requireMember(context, request, 'see-assessments')
  const report = await findDeskReport(context, { number: params.number, member })
  return sendPdf(context, { request, report })
}
