import type { Finding, NextStep, Verdict } from './assessment.ts'
import { SEVERITIES } from './risk.ts'

/**
 * What to do next, decided by who can do the work. In this order:
 * `build` when a part has to be replaced rather than mended, or three critical gaps need a developer;
 * `audit` when something serious needs a developer's eyes;
 * `find-out` when what is not known weighs at least as much as what is;
 * `quick-fix` when the founder can do what is left; `nothing` when there is nothing.
 * @param rebuild ids of the rules whose part has to be replaced
 */
export function decideNextStep(
  verdict: Verdict,
  findings: readonly Finding[],
  rebuild: ReadonlySet<string>,
): NextStep {
  const risks = findings.filter(({ outcome }) => outcome === 'risk')
  const serious = risks.filter(({ severity }) => severity === 'high' || severity === 'critical')
  const beyondFounder = serious.filter(({ who }) => who !== 'you')
  const critical = beyondFounder.filter(({ severity }) => severity === 'critical')

  if (critical.length >= 3 || risks.some(({ id }) => rebuild.has(id))) return 'build'
  const needsDeveloper = serious.some(({ who }) => who === 'developer')
  if (needsDeveloper || critical.length > 0 || beyondFounder.length >= 2) return 'audit'
  if (verdict === 'cannot-tell' || doubtsWeighMore(findings)) return 'find-out'
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
  const doubt = worst('unknown')
  return doubt >= SEVERITIES.indexOf('medium') && doubt >= worst('risk')
}
