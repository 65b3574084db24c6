import type { LoaderFunctionArgs } from '@remix-run/node'
import { sendPdf } from '../pdf/send-pdf.server.ts'
import { findReport } from '../report/find-report.server.ts'

/** The report as a file. Not a page: what it answers goes to the browser as it is. */
export async function loader({ params, request, context }: LoaderFunctionArgs): Promise<Response> {
  const report = await findReport(context, params.token)
  return sendPdf(context, { request, report })
}
