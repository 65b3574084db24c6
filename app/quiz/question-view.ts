import type { Prose } from '#rules/glossary.ts'
import type { GlossaryEntry } from '#rules/report-view.ts'

/** Everything one question page shows; the browser gets no other part of the questionnaire. */
export interface QuestionView {
  id: string
  kind: 'one' | 'many'
  section: string
  text: string
  help: Prose
  /** What the founder's builder makes likely. */
  note: string | null
  why: Prose
  findOut: readonly FindOutSteps[]
  groups: readonly OptionGroup[]
  /** Option ids saved before. */
  chosen: readonly string[]
  /** What to say when nothing is chosen. */
  nothingChosen: string
  progress: Progress
  sections: readonly SectionStep[]
  back: { to: string; label: string }
  /** This question came up because an answer was changed. */
  isBroughtUp: boolean
  words: readonly GlossaryEntry[]
}

export interface FindOutSteps {
  /** The builder or service whose menus these are; null for what works everywhere. */
  from: string | null
  steps: readonly Prose[]
}

export interface OptionGroup {
  title: string | null
  options: readonly OptionView[]
}

export interface OptionView {
  id: string
  label: string
  hint: string | null
  /** Can't be combined with another. */
  alone: boolean
}

export interface Progress {
  /** 1 for the first question of this founder's way. */
  number: number
  answered: number
  /** The most that this founder can be asked in all. */
  atMost: number
  isLast: boolean
}

export interface SectionStep {
  title: string
  state: 'done' | 'here' | 'ahead'
  /** The first question of it, once it can be reached. */
  to: string | null
}
