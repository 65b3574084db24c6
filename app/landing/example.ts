import type { ActionView, ReportView } from '#rules/report-view.ts'

/** What the landing page shows of a report. */
export interface Example {
  verdict: string
  score: Pick<ReportView['score'], 'value' | 'low' | 'high' | 'band' | 'bandLabel' | 'zones'>
  thisWeek: readonly Pick<ActionView, 'title' | 'whoLabel' | 'effort'>[]
}
