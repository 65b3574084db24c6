import type { Band, NextStep, Verdict } from '#rules/assessment.ts'
import type { Answers } from '#rules/states.ts'

/** The four things that are compared. */
export interface Judgement {
  readonly verdict: Verdict
  readonly band: Band
  readonly nextStep: NextStep
  /** Id of the finding that should come first; null where there should be none. */
  readonly first: string | null
}

/** What is right where the first judgement and the rules disagreed, for each of the four. */
export interface Settled extends Judgement {
  /**
   * `engine`: the expert overlooked something. `arguable`: both can be defended, and the rules may
   * stay as they are. `expert`: the rules were wrong.
   */
  readonly right: 'engine' | 'arguable' | 'expert'
  /** The rules are still wrong. Goes once they are mended; everything else here stays. */
  readonly open?: true
  /** Where the part of the report about the place was right, and the expert was not. */
  readonly runsOn?: string
  readonly why: string
}

/** A whole founder, judged by an expert before the rules were ever run on the answers. */
export interface CalibrationFounder {
  readonly id: string
  readonly story: string
  readonly appName: string | null
  readonly companyName: string | null
  readonly answers: Answers
  /** The first judgement. It is never changed: `settled` says where it was wrong. */
  readonly expert: Judgement & { readonly runsOn?: string }
  /** Why an honest expert would say so. */
  readonly because: string
  readonly settled?: Settled
}
