import type { AppLoadContext } from '@remix-run/node'
import type { ReportView } from '#rules/report-view.ts'
import { brandOf } from './brand.server.ts'
import { contentDisposition } from './file-name.ts'
import { PdfBusyError, PdfTimeoutError } from './pdf-errors.ts'
import { refusePdf } from './refuse-pdf.server.ts'

/** A report as a file to keep, or a page that says why there is none. */
export async function sendPdf(
  { env, log, pdf, requestId }: Pick<AppLoadContext, 'env' | 'log' | 'pdf' | 'requestId'>,
  { request, report }: { request: Request; report: ReportView | undefined },
): Promise<Response> {
  if (report === undefined) return refusePdf('not-found')
  try {
    const bytes = await pdf.render(report, brandOf(env, new URL(request.url).origin))
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
    log.error({ requestId, err: error }, 'a PDF took too long')
    return refusePdf('too-slow')
  }
}
