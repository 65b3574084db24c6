/** Which leads to list. Within a field any of the values will do; all fields together must hold. */
export interface LeadFilter {
  readonly builders?: readonly string[]
  readonly verdicts?: readonly string[]
  readonly bands?: readonly string[]
  /** Ids of rules: the finding that weighs most. */
  readonly findings?: readonly string[]
  readonly nextSteps?: readonly string[]
  readonly statuses?: readonly string[]
  /** Ids of members, or `nobody`. */
  readonly owners?: readonly string[]
  readonly sources?: readonly string[]
  /** How many questions are open. */
  readonly unknowns?: readonly UnknownRange[]
  readonly scoreFrom?: number
  readonly scoreTo?: number
  /** Days of finishing, both included: 2026-11-22. */
  readonly from?: string
  readonly to?: string
  readonly hasContact?: boolean
  readonly isLive?: boolean
  /** At least this hot: `lead.heat`. */
  readonly heatFrom?: number
  /** Whatever else the filter says, not these. */
  readonly notStatuses?: readonly string[]
  /** Words that must all stand, or begin, somewhere in what was typed by or about the founder. */
  readonly search?: string
  readonly number?: number
}

export const UNKNOWN_RANGES = ['0', '1-2', '3-5', '6+'] as const
export type UnknownRange = (typeof UNKNOWN_RANGES)[number]

export const LEAD_SORTS = ['newest', 'hottest', 'score'] as const
export type LeadSort = (typeof LEAD_SORTS)[number]
