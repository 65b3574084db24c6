import type { ReportView } from '#rules/report-view.ts'
import { StoredReportSchema } from './stored-report.server.ts'

/** A report as the database gave it. Throws for one that cannot be read, with the id of its assessment. */
export function readReport({ id, report }: { id: string; report: unknown }): ReportView {
  const parsed = StoredReportSchema.safeParse(report)
  if (parsed.success) return parsed.data
  const where = parsed.error.issues[0]?.path.join('.')
  throw new Error(`The report of assessment ${id} cannot be read (at ${where}).`)
}
