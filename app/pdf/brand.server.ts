import type { Env } from '../server/env.server.ts'
import type { PdfBrand } from './ReportDocument.tsx'

/** What a PDF says about the place it comes from; `siteUrl` is the origin that it is asked for at. */
export function brandOf(
  { brandName: name, auditUrl, buildUrl, contactEmail }: Env,
  siteUrl: string,
): PdfBrand {
  return { name, auditUrl, buildUrl, contactEmail, siteUrl }
}
