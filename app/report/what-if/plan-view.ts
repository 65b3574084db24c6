import type { Who } from '#rules/risk.ts'
import type { Answers } from '#rules/states.ts'
import { resultAddress } from '../../quiz/addresses.ts'

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

/** What the plan starts from. Server and browser draw the same page from it. */
export interface PlanView {
  /** Where ticks are posted to. */
  readonly address: string
  /** The ones that were given, as the database has them. */
  readonly answers: Answers
  /** In the order of the report. */
  readonly rows: readonly PlanRow[]
  /** Ids of the rows that are ticked off. */
  readonly ticked: readonly string[]
}

export const planAddress = (token: string) => `${resultAddress(token)}/plan`

/** The names under which the form posts what is ticked, and what was when its page was made. */
export const TICK = 'tick'
export const WAS_TICKED = 'was'

/** Where the plan stands on the page, and what the script looks for. */
export const PLAN_ID = 'plan'
export const ISLAND_ID = 'plan-island'
