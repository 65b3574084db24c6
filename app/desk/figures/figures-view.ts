import type { Band } from '#rules/assessment.ts'
import type { Unit } from './buckets.ts'

/** Everything the page of figures shows: plain data, in words where it is to be read. */
export interface FiguresView {
  readonly choice: ChoiceView
  /** Null where nobody began a check in these days; the page then says what would stand here. */
  readonly figures: Figures | null
}

export interface ChoiceView {
  readonly presets: readonly { label: string; address: string; isCurrent: boolean }[]
  readonly from: string
  readonly to: string
  readonly today: string
  /** "24 October 2026 to 22 November 2026". */
  readonly days: string
  readonly source: string | null
  /** To choose from: those of these days. */
  readonly sources: readonly string[]
  /** The same days without the source; null where all are shown. */
  readonly allSources: string | null
  /** Something was counted once, on whatever day. */
  readonly wasEverCounted: boolean
  readonly everything: string
}

export interface Figures {
  readonly started: number
  readonly completed: number
  readonly contact: number
  readonly again: number
  readonly toResult: TimeView | null
  readonly toContact: TimeView | null
  readonly funnel: FunnelView
  /** Null where no result is counted. */
  readonly results: ResultsView | null
  readonly sources: readonly SourceRow[]
}

/** "4 min 10 s", and between what half of them lie. */
export interface TimeView {
  readonly median: string
  readonly between: string
  readonly count: number
}

export interface FunnelView {
  readonly sections: readonly { title: string; questions: readonly QuestionRow[] }[]
  /** Where most founders left; null where nobody did. */
  readonly most: string | null
}

export interface QuestionRow {
  readonly id: string
  readonly text: string
  readonly reached: number
  readonly left: number
}

export interface ResultsView {
  readonly count: number
  readonly scores: ScoresView
  readonly verdicts: readonly NamedRow[]
  readonly builders: readonly NamedRow[]
  readonly bands: readonly BandRow[]
  readonly overTime: OverTimeView
  readonly findings: readonly FindingRow[]
}

export interface ScoresView {
  readonly bins: readonly ScoreBin[]
  /** "Half of them lie between 31 and 74, the middle one is 52." */
  readonly sentence: string
}

export interface ScoreBin {
  readonly from: number
  readonly to: number
  readonly count: number
}

/** Something that was counted, with the way to those assessments in the list. */
export interface NamedRow {
  readonly id: string
  readonly name: string
  readonly count: number
  readonly address: string
}

export interface BandRow extends NamedRow {
  readonly band: Band
}

export interface OverTimeView {
  readonly unit: Unit
  readonly columns: readonly BandColumn[]
}

/** How many results of each band began in one stretch of time. */
export interface BandColumn {
  readonly key: string
  readonly label: string
  readonly title: string
  readonly counts: Readonly<Record<Band, number>>
  readonly total: number
}

export interface FindingRow {
  readonly id: string
  readonly title: string
  /** Confirmed by an answer, and not known to the founder. */
  readonly risk: number
  readonly doubt: number
}

export interface SourceRow {
  readonly source: string
  readonly started: number
  readonly completed: number
  readonly contact: number
  /** Results of a high or critical band. */
  readonly worrying: number
  readonly results: number
  readonly isCurrent: boolean
  readonly address: string
}
