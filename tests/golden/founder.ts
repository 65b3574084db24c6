import type { Band, NextStep, Verdict } from '#rules/assessment.ts'
import type { Answers } from '#rules/states.ts'

/** A whole founder: who they are, what they answer, and what an honest expert would tell them. */
export interface Founder {
  readonly id: string
  readonly story: string
  readonly appName: string | null
  readonly companyName: string | null
  readonly answers: Answers
  readonly expert: {
    readonly verdict: Verdict
    readonly band: Band
    readonly nextStep: NextStep
    /** Id of the finding that has to come first; null where there must be none. */
    readonly first: string | null
    /** Something the verdict part of the report has to say about where it runs; null for nothing. */
    readonly runsOn: string | null
  }
}
