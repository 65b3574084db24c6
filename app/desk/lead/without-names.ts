import type { ReportView } from '#rules/report-view.ts'
import type { PastCheck } from '../../report/compare/history-view.ts'
import type { Progress } from '../../report/compare/progress.ts'

/** A report that does not say whose it is. Everything else in it was chosen from lists. */
export function withoutNames(report: ReportView): ReportView {
  return { ...report, appName: null, companyName: null }
}

export function checkWithoutName(check: PastCheck): PastCheck {
  return { ...check, appName: null }
}

export function progressWithoutNames({ yours, rules }: Progress): Progress {
  return { yours: { ...yours, appName: null, companyName: null }, rules: withoutNamesOf(rules) }
}

function withoutNamesOf(rules: Progress['rules']): Progress['rules'] {
  if (rules === null || typeof rules.effect === 'string') return rules
  const comparison = { ...rules.effect.comparison, appName: null, companyName: null }
  return { ...rules, effect: { ...rules.effect, comparison } }
}
