/** What a text has to end with: anything, no full stop, the end of a sentence, or a question mark. */
export type Ending = 'any' | 'none' | 'sentence' | 'question'

export interface TextLimit {
  /** Characters. From the room that page and PDF have, and from what reads in one breath. */
  readonly longest: number
  readonly ending: Ending
}

const limit = (longest: number, ending: Ending): TextLimit => ({ longest, ending })

export const RULE_LIMITS = {
  title: limit(70, 'none'),
  titleUnknown: limit(70, 'none'),
  titleFine: limit(70, 'none'),
  action: limit(52, 'none'),
  why: limit(190, 'sentence'),
  check: limit(235, 'sentence'),
  fix: limit(210, 'sentence'),
  effort: limit(40, 'none'),
  prompt: limit(330, 'sentence'),
  severityBecause: limit(160, 'sentence'),
  raisedBecause: limit(90, 'sentence'),
} as const

export const QUESTION_LIMITS = {
  text: limit(95, 'question'),
  help: limit(130, 'sentence'),
  why: limit(170, 'sentence'),
  findOut: limit(150, 'sentence'),
  label: limit(100, 'none'),
  hint: limit(120, 'sentence'),
  neutral: limit(120, 'sentence'),
} as const

export const TOOL_LIMITS = {
  name: limit(50, 'none'),
  aboutBuilder: limit(210, 'sentence'),
  aboutService: limit(90, 'sentence'),
  ask: limit(120, 'sentence'),
  menu: limit(145, 'sentence'),
  duty: limit(110, 'sentence'),
} as const

export const WORD_LIMITS = {
  term: limit(30, 'none'),
  meaning: limit(150, 'sentence'),
  reference: limit(110, 'none'),
} as const
