import type { BuilderId } from './builders.ts'
import type { AreaId, Severity, Who } from './risk.ts'
import type { ServiceId } from './services.ts'

/** `hosted`: a service runs all of it and the founder sets no access rules. */
export const VERDICTS = ['yes', 'hosted', 'none', 'cannot-tell'] as const
export type Verdict = (typeof VERDICTS)[number]

export const BANDS = ['none', 'low', 'medium', 'high', 'critical'] as const
export type Band = (typeof BANDS)[number]

export const NEXT_STEPS = ['nothing', 'find-out', 'quick-fix', 'audit', 'build'] as const
export type NextStep = (typeof NEXT_STEPS)[number]

export type Outcome = 'risk' | 'ok' | 'unknown' | 'not-applicable'

/** What the founder told us: a question and the options chosen. Empty when it was left open. */
export interface Told {
  readonly question: string
  readonly options: readonly string[]
}

/** A rule whose outcome is `risk` or `unknown`. */
export interface Finding {
  readonly id: string
  readonly area: AreaId
  /** How much it weighs here: raised where something raises it, one lower while it is unknown. */
  readonly severity: Severity
  readonly outcome: 'risk' | 'unknown'
  /** Whole points of the score that this finding adds, in the printed order. */
  readonly points: number
  readonly because: readonly Told[]
  readonly who: Who
}

export type AreaState = 'at-risk' | 'fine' | 'not-assessed' | 'not-applicable'

export interface AreaResult {
  readonly id: AreaId
  readonly state: AreaState
  /** How many rules of the area came out each way. */
  readonly risks: number
  readonly unknowns: number
  readonly fine: number
}

/** Something that moves the total after the findings: a ceiling that was reached, or not being live. */
export interface Adjustment {
  readonly id: 'not-live'
  /** Whole points, negative. */
  readonly points: number
}

/** Where the backend, or a part of it, probably runs. */
export interface Candidate {
  readonly service: ServiceId
  /** `named`: the founder saw it. `likely`: usual for this builder. `possible`: one of several. */
  readonly confidence: 'named' | 'likely' | 'possible'
  /** Answers behind it. */
  readonly because: readonly Told[]
}

/** A question whose answer is open, and what knowing it would settle. */
export interface OpenQuestion {
  readonly question: string
  /** Ids of the rules that stay unknown until it is answered. */
  readonly rules: readonly string[]
  /** By how many points the top of the range falls if the answer turns out fine. */
  readonly narrows: number
}

/** Answers plus everything derived from them. Plain data: it can be stored and read back as JSON. */
export interface Assessment {
  readonly rulesVersion: string
  /** ISO date up to which the facts behind the rules were collected. */
  readonly informationAsAt: string
  readonly verdict: Verdict
  readonly verdictBecause: readonly Told[]
  /** A builder that usually makes a backend, chosen together with answers that say there is none. */
  readonly contradicts: readonly BuilderId[]
  readonly whereItRuns: readonly Candidate[]
  readonly live: boolean
  /** 0-100, higher is riskier. */
  readonly score: number
  /** What the score could become once the unknowns are known. */
  readonly range: { readonly low: number; readonly high: number }
  readonly band: Band
  readonly nextStep: NextStep
  readonly areas: readonly AreaResult[]
  /** Worst first; their points and the adjustments add up to the score. */
  readonly findings: readonly Finding[]
  readonly adjustments: readonly Adjustment[]
  /** The answer that would narrow the range most comes first. */
  readonly openQuestions: readonly OpenQuestion[]
  /** Ids of the rules that came out fine. */
  readonly fine: readonly string[]
  /** The answers that count, in the order of the questionnaire. */
  readonly answers: readonly Told[]
}
