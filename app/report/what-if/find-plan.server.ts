import type { AppLoadContext } from '@remix-run/node'
import { listTicks } from '#db/plan.server.ts'
import { parseAnswers } from '#rules/answers.ts'
import type { ReportView } from '#rules/report-view.ts'
import { RULES_VERSION } from '#rules/version.ts'
import type { FinishedAssessment } from '../find-finished.server.ts'
import { type PlanView, planAddress } from './plan-view.ts'

/** `rules-changed`: today's rules would not say what the report says. Null: there is nothing to plan. */
export type FoundPlan = PlanView | 'rules-changed' | null

/** The plan that goes with the report behind a private link. */
export async function findPlan(
  { db }: Pick<AppLoadContext, 'db'>,
  { token, stored, report }: { token: string; stored: FinishedAssessment; report: ReportView },
): Promise<FoundPlan> {
  const { findings, unknowns, rulesVersion } = report
  if (findings.length === 0 && unknowns.length === 0) return null
  if (rulesVersion !== RULES_VERSION) return 'rules-changed'
  const parsed = parseAnswers(stored.answers)
  if (!parsed.ok) return 'rules-changed'
  const risks = findings.filter(({ outcome }) => outcome === 'risk').map(({ id }) => id)
  const ticks = await listTicks(db, { assessmentId: stored.id })
  return {
    address: planAddress(token),
    answers: parsed.answers,
    findings: risks,
    ticked: risks.filter((id) => ticks.includes(id)),
  }
}
