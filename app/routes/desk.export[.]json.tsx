import type { LoaderFunctionArgs } from '@remix-run/node'
import { JSON_FILE } from '../desk/export/formats.server.ts'
import { sendExport } from '../desk/export/send-export.server.ts'

/** The list as a file for programs. */
export function loader(args: LoaderFunctionArgs): Promise<Response> {
  return sendExport(args, JSON_FILE)
}
