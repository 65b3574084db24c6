import { holds } from './conditions.ts'
import { holdsSensitiveData } from './facts.ts'
import type { Raise, Rule } from './risk.ts'

/** Data whose leak harms people makes every gap in access to it one severity worse. */
const SENSITIVE_DATA: Raise = {
  when: holds(holdsSensitiveData),
  because: 'your app keeps data whose leak can harm people.',
}

/** Everything that can make a rule one severity worse: what it names itself, and what its area adds. */
export function raisesOf(rule: Rule): readonly Raise[] {
  const own = rule.raisedBy ?? []
  const guardsData = rule.area === 'data-access' || rule.area === 'permissions'
  return guardsData ? [...own, SENSITIVE_DATA] : own
}
