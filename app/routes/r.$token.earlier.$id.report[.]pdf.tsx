import type { LoaderFunctionArgs } from '@remix-run/node'
import { sendPdf } from '../pdf/send-pdf.server.ts'
import { findEarlier } from '../report/compare/find-earlier.server.ts'

/** An earlier report as the file it was. Not a page: what it answers goes to the browser as it is. */
export async function loader({ params, context }: LoaderFunctionArgs): Promise<Response> {
  return sendPdf(context, await findEarlier(context, { token: params.token, id: params.id }))
}
