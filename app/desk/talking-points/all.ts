import { ABUSE_POINTS } from './abuse.ts'
import { AI_POINTS } from './ai.ts'
import { DATA_ACCESS_POINTS } from './data-access.ts'
import { LOGIN_POINTS } from './logins.ts'
import { OPERATION_POINTS } from './operations.ts'
import { PAYMENT_POINTS } from './payments.ts'
import { PERMISSION_POINTS } from './permissions.ts'
import { PERSONAL_DATA_POINTS } from './personal-data.ts'
import type { RuleId } from './rule-ids.ts'
import { SECRET_POINTS } from './secrets.ts'
import { SOFTWARE_POINTS } from './software.ts'
import type { TalkingPoint } from './talking-point.ts'

/** What to say about each rule. */
export const TALKING_POINTS: Readonly<Record<RuleId, TalkingPoint>> = {
  ...DATA_ACCESS_POINTS,
  ...PERMISSION_POINTS,
  ...LOGIN_POINTS,
  ...SECRET_POINTS,
  ...PAYMENT_POINTS,
  ...PERSONAL_DATA_POINTS,
  ...OPERATION_POINTS,
  ...AI_POINTS,
  ...ABUSE_POINTS,
  ...SOFTWARE_POINTS,
}

const byId: ReadonlyMap<string, TalkingPoint> = new Map(Object.entries(TALKING_POINTS))

/** Undefined for a rule of an older version that is no more. */
export function findTalkingPoint(ruleId: string): TalkingPoint | undefined {
  return byId.get(ruleId)
}
