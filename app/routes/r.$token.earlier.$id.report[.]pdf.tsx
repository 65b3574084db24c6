import type { LoaderFunctionArgs } from '@remix-run/node'
import { sendPdf } from '../pdf/send-pdf.server.ts'
import { findEarlier } from '../report/compare/find-earlier.server.ts'

/** An earlier report as the file it was. Not a page: what it answers goes to the browser as it is. */
export async function loader({ params, request, context }: LoaderFunctionArgs): Promise<Response> {
  const report = await findEarlier(context, { token: params.token, id: params.id })
  return sendPdf(context, { request, report })
}
