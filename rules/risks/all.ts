import type { Rule } from '../risk.ts'
import { ABUSE_RISKS } from './abuse.ts'
import { AI_RISKS } from './ai.ts'
import { DATA_ACCESS_RISKS } from './data-access.ts'
import { LOGIN_RISKS } from './logins.ts'
import { OPERATION_RISKS } from './operations.ts'
import { PAYMENT_RISKS } from './payments.ts'
import { PERMISSION_RISKS } from './permissions.ts'
import { PERSONAL_DATA_RISKS } from './personal-data.ts'
import { SECRET_RISKS } from './secrets.ts'
import { SOFTWARE_RISKS } from './software.ts'

/** Every rule, by area. Where two findings weigh the same, the one further up comes first. */
export const RULES: readonly Rule[] = [
  ...DATA_ACCESS_RISKS,
  ...PERMISSION_RISKS,
  ...LOGIN_RISKS,
  ...SECRET_RISKS,
  ...PAYMENT_RISKS,
  ...PERSONAL_DATA_RISKS,
  ...OPERATION_RISKS,
  ...AI_RISKS,
  ...ABUSE_RISKS,
  ...SOFTWARE_RISKS,
]

const byId = new Map(RULES.map((rule) => [rule.id, rule]))

/** @throws when there is no rule with this id: an impossible state inside the rules. */
export function ruleById(id: string): Rule {
  const rule = byId.get(id)
  if (rule === undefined) throw new Error(`No rule is called "${id}".`)
  return rule
}
