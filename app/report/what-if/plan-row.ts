import { lowerFirst } from '#rules/lower-first.ts'
import { WHO_LABEL } from '#rules/report/findings.ts'
import type { Who } from '#rules/risk.ts'
import { ruleById } from '#rules/risks/all.ts'
import { workLabel } from '../labels.ts'

/** A confirmed finding as a thing to do. */
export interface PlanRow {
  /** Of the finding. */
  readonly id: string
  readonly action: string
  readonly who: Who
  /** As part of a sentence: "half a day". */
  readonly effort: string
  /** Who does it and how long it takes. */
  readonly work: string
}

export function planRow(id: string): PlanRow {
  const { action, who, effort } = ruleById(id)
  const work = workLabel({ whoLabel: WHO_LABEL[who], effort })
  return { id, action, who, effort: lowerFirst(effort), work }
}
