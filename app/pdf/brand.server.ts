import type { Env } from '../server/env.server.ts'
import type { PdfBrand } from './ReportDocument.tsx'

/** What a PDF says about the place it comes from. */
export function brandOf({ brandName: name, auditUrl, buildUrl, contactEmail }: Env): PdfBrand {
  return { name, auditUrl, buildUrl, contactEmail }
}
