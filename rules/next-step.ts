import type { Finding, NextStep, Verdict } from './assessment.ts'
import { SEVERITIES } from './risk.ts'

/** What the next step depends on besides the findings. */
export interface Circumstances {
  readonly verdict: Verdict
  /** The answers don't fit the builder. */
  readonly contradicts: boolean
  /** Ids of the rules whose part has to be replaced. */
  readonly rebuild: ReadonlySet<string>
  /** Some confirmed finding asks for a developer's eyes in this app. */
  readonly callsForAudit: boolean
}

/**
 * What to do next, decided by who can do the work. In this order:
 * `build` when a part has to be replaced rather than mended, or three critical gaps need a developer;
 * `audit` when something serious needs a developer's eyes;
 * `find-out` when what is not known weighs at least as much as what is, or the answers don't fit;
 * `audit` when nothing of weight is left that founders can do themselves;
 * `quick-fix` when they can; `nothing` when there is nothing.
 */
export function decideNextStep(
  findings: readonly Finding[],
  { verdict, contradicts, rebuild, callsForAudit }: Circumstances,
): NextStep {
  const risks = findings.filter(({ outcome }) => outcome === 'risk')
  const serious = risks.filter(({ severity }) => severity === 'high' || severity === 'critical')
  // Without a backend of their own, founders can finish by themselves what they can start.
  const beyondFounder = serious.filter(
    ({ who }) => who === 'developer' || (verdict === 'yes' && who === 'you-then-developer'),
  )
  const critical = beyondFounder.filter(({ severity }) => severity === 'critical')

  if (critical.length >= 3 || risks.some(({ id }) => rebuild.has(id))) return 'build'
  const needsDeveloper = serious.some(({ who }) => who === 'developer')
  if (needsDeveloper || critical.length > 0 || beyondFounder.length >= 2) return 'audit'
  if (callsForAudit) return 'audit'
  if (verdict === 'cannot-tell' || contradicts || doubtsWeighMore(findings)) return 'find-out'
  const weighty = risks.filter(({ severity }) => severity !== 'low')
  if (weighty.length > 0 && weighty.every(({ who }) => who === 'developer')) return 'audit'
  return findings.length > 0 ? 'quick-fix' : 'nothing'
}

function doubtsWeighMore(findings: readonly Finding[]): boolean {
  const worst = (outcome: Finding['outcome']) =>
    Math.max(
      -1,
      ...findings
        .filter((finding) => finding.outcome === outcome)
        .map(({ severity }) => SEVERITIES.indexOf(severity)),
    )
  const [doubt, risk] = [worst('unknown'), worst('risk')]
  return doubt >= 0 && (risk < 0 || (doubt >= SEVERITIES.indexOf('medium') && doubt >= risk))
}
