import type { Answers } from '#rules/states.ts'
import { resultAddress } from '../../quiz/addresses.ts'

/** What the plan starts from. Server and browser draw the same page from it, by the same rules. */
export interface PlanView {
  /** Where ticks are posted to. */
  readonly address: string
  /** The ones that were given, as the database has them. */
  readonly answers: Answers
  /** Ids of the confirmed findings, in the order of the report. */
  readonly findings: readonly string[]
  /** Those of them that are ticked off. */
  readonly ticked: readonly string[]
}

export const planAddress = (token: string) => `${resultAddress(token)}/plan`

/** The names under which the form posts what is ticked, and what was when its page was made. */
export const TICK = 'tick'
export const WAS_TICKED = 'was'

/** Where the plan stands on the page, and what the script looks for. */
export const PLAN_ID = 'plan'
export const ISLAND_ID = 'plan-island'
