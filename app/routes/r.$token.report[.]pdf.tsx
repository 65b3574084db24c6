import type { LoaderFunctionArgs } from '@remix-run/node'
import { contentDisposition } from '../pdf/file-name.ts'
import { PdfBusyError, PdfTimeoutError } from '../pdf/pdf-errors.ts'
import { refusePdf } from '../pdf/refuse-pdf.server.ts'
import { findReport } from '../report/find-report.server.ts'

/** The report as a file. Not a page: what it answers goes to the browser as it is. */
export async function loader({ params, context }: LoaderFunctionArgs): Promise<Response> {
  const report = await findReport(context, params.token)
  if (report === undefined) return refusePdf('not-found')
  const { brandName: name, auditUrl, buildUrl, contactEmail } = context.env
  try {
    const bytes = await context.pdf.render(report, { name, auditUrl, buildUrl, contactEmail })
    return new Response(bytes, {
      headers: {
        'Content-Type': 'application/pdf',
        'Content-Length': String(bytes.byteLength),
        'Content-Disposition': contentDisposition(report),
        'Cache-Control': 'no-store',
      },
    })
  } catch (error) {
    if (error instanceof PdfBusyError) return refusePdf('busy')
    if (!(error instanceof PdfTimeoutError)) throw error
    context.log.error({ requestId: context.requestId, err: error }, 'a PDF took too long')
    return refusePdf('too-slow')
  }
}
