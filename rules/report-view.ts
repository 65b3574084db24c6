import type { AreaState, Assessment, Band, Candidate, NextStep, Verdict } from './assessment.ts'
import type { GlossaryId, Prose } from './glossary.ts'
import type { AreaId, Severity, Who } from './risk.ts'

/** One answer in words: the question as it was asked and the labels of what was chosen. */
export interface ToldView {
  readonly questionId: string
  readonly question: string
  /** Labels of the chosen options; empty when it was left open. */
  readonly answers: readonly string[]
}

export interface LinkView {
  readonly label: string
  readonly url: string
}

export interface FindingView {
  readonly id: string
  /** 1, 2, 3 … in the order of the report. */
  readonly number: number
  readonly area: AreaId
  readonly areaTitle: string
  readonly severity: Severity
  readonly outcome: 'risk' | 'unknown'
  readonly points: number
  /** In the failing state, or "nobody has checked" while it is unknown. */
  readonly title: string
  readonly told: readonly ToldView[]
  readonly why: Prose
  /** "This weighs more because …"; empty where nothing raised the severity. */
  readonly weighsMore: string
  readonly check: Prose
  readonly fix: Prose
  readonly who: Who
  readonly whoLabel: string
  readonly effort: string
  readonly prompt: string | null
  /** "This clears when you can answer …": the answers that would settle it, in words. */
  readonly clearedBy: readonly ToldView[]
  readonly references: readonly LinkView[]
}

/** A thing to do this week, taken from a finding or from the most valuable unknown. */
export interface ActionView {
  readonly title: string
  readonly text: Prose
  readonly whoLabel: string
  readonly effort: string
  /** The finding it comes from, for a link; null for a plain piece of advice. */
  readonly findingId: string | null
  /** The question it answers, when it is about finding out. */
  readonly questionId: string | null
}

export interface MapItem {
  readonly kind: 'pages' | 'logins' | 'data' | 'money' | 'keys' | 'ai' | 'forms' | 'code'
  readonly label: string
  /** `open`: a confirmed finding of high or critical severity. `doubt`: unknown or lesser findings. */
  readonly state: 'open' | 'doubt' | 'fine' | 'plain'
  /** One short sentence, at most 60 characters, that says the state in words. */
  readonly note: string
}

export interface MapPlace {
  readonly id: 'browser' | 'backend' | 'elsewhere'
  readonly title: string
  /** The restaurant picture, the one place where it appears: "the dining room". */
  readonly metaphor: string
  /** Who owns this part, in words. */
  readonly owner: string
  /** Empty when nothing of this app is there; `empty` then says so. */
  readonly items: readonly MapItem[]
  readonly empty: string
}

export interface BuildUpStep {
  readonly id: string
  readonly label: string
  /** null for an adjustment such as "not live yet". */
  readonly severity: Severity | null
  readonly outcome: 'risk' | 'unknown' | null
  /** Whole points; negative for an adjustment. */
  readonly points: number
  /** The running total after this step. */
  readonly total: number
}

export interface AreaView {
  readonly id: AreaId
  readonly title: string
  readonly state: AreaState
  /** "At risk", "Looks fine", "Not assessed", "Not part of your app". */
  readonly stateLabel: string
  /** "2 findings, 1 not known", "3 checks". */
  readonly summary: string
}

export interface UnknownView {
  readonly questionId: string
  readonly question: string
  readonly why: string
  /** By how many points the top of the range falls if it turns out fine. */
  readonly narrows: number
  /** Titles of what it would settle. */
  readonly settles: readonly string[]
  /** Steps to find out: the founder's own builder first, then general ones. */
  readonly howTo: readonly Prose[]
}

export interface CandidateView {
  readonly name: string
  readonly about: string
  readonly confidence: Candidate['confidence']
  /** "You named it", "Likely", "Possible". */
  readonly confidenceLabel: string
  /** A clause: "because you chose Lovable", "and you chose Lovable"; empty where there is none. */
  readonly because: string
}

export interface GuideView {
  /** The builder or service this is about. */
  readonly name: string
  readonly about: Prose
  /** Exact menus, where a source names them. */
  readonly menus: readonly Prose[]
  readonly platformDoes: readonly string[]
  readonly staysWithYou: readonly string[]
  readonly sources: readonly LinkView[]
}

export interface GlossaryEntry {
  readonly id: GlossaryId
  readonly term: string
  readonly meaning: string
}

/**
 * The one object that web page, PDF, command line and desk all print. Every word is in it but the
 * brand, the addresses of the two doors and the labels of the page itself.
 */
export interface ReportView {
  readonly rulesVersion: string
  readonly informationAsAt: string
  /** ISO date, for example 2026-11-22. */
  readonly completedOn: string
  /** As typed by the founder, trimmed; null when not given. Untrusted text. */
  readonly appName: string | null
  readonly companyName: string | null
  readonly verdict: {
    readonly id: Verdict
    /** "Yes, you have a backend." */
    readonly headline: string
    readonly text: Prose
    readonly told: readonly ToldView[]
    /** When the answers don't fit together, one sentence that says so. */
    readonly caveat: string | null
  }
  /** What is good, said first; empty when there is nothing to say. */
  readonly good: readonly string[]
  readonly score: {
    readonly value: number
    readonly low: number
    readonly high: number
    readonly band: Band
    /** "Critical", "High" … */
    readonly bandLabel: string
    /** The lowest score of each band, under the rules that made this report. */
    readonly zones: Readonly<Record<Severity, number>>
    /** One sentence on what the band means for this founder. */
    readonly meaning: string
    /** One sentence on the range: why it is wide or narrow. */
    readonly rangeText: string
  }
  readonly thisWeek: readonly ActionView[]
  readonly nextStep: {
    readonly id: NextStep
    readonly title: string
    readonly text: Prose
    /** Which of the two doors it leads to; null when no help from outside is needed. */
    readonly door: 'audit' | 'build' | null
  }
  readonly map: {
    readonly places: readonly MapPlace[]
    /** The same in one or two sentences, for those who can't see the drawing. */
    readonly text: string
  }
  readonly buildUp: {
    readonly steps: readonly BuildUpStep[]
    readonly text: string
  }
  readonly areas: readonly AreaView[]
  /** Confirmed risks first, then doubts whose own question was asked; worst first within each. */
  readonly findings: readonly FindingView[]
  /** "Paste this into Lovable’s chat": the heading above every prompt of this report. */
  readonly promptLabel: string
  readonly unknowns: readonly UnknownView[]
  readonly where: {
    readonly text: string
    readonly candidates: readonly CandidateView[]
    readonly guides: readonly GuideView[]
    /** Works with any tool. */
    readonly recipe: readonly Prose[]
  }
  /** The words that occur in this report. */
  readonly glossary: readonly GlossaryEntry[]
  readonly answers: readonly { readonly section: string; readonly rows: readonly ToldView[] }[]
  readonly method: {
    readonly paragraphs: readonly string[]
    /** What this check cannot see. */
    readonly limits: readonly string[]
  }
  readonly summary: Pick<Assessment, 'verdict' | 'score' | 'range' | 'band' | 'nextStep'>
}
