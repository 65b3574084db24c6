import type { LoaderFunctionArgs } from '@remix-run/node'
import { sendAudit } from '../desk/audit/send-audit.server.ts'

/** The audit log as a file for spreadsheets. */
export function loader(args: LoaderFunctionArgs): Promise<Response> {
  return sendAudit(args)
}
