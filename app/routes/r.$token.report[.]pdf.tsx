import type { LoaderFunctionArgs } from '@remix-run/node'
import { sendPdf } from '../pdf/send-pdf.server.ts'
import { findReport } from '../report/find-report.server.ts'

/** The report as a file. Not a page: what it answers goes to the browser as it is. */
export async function loader({ params, context }: LoaderFunctionArgs): Promise<Response> {
  return sendPdf(context, await findReport(context, params.token))
}
