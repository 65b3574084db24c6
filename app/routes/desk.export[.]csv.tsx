import type { LoaderFunctionArgs } from '@remix-run/node'
import { CSV } from '../desk/export/formats.server.ts'
import { sendExport } from '../desk/export/send-export.server.ts'

/** The list as a file for spreadsheets. */
export function loader(args: LoaderFunctionArgs): Promise<Response> {
  return sendExport(args, CSV)
}
