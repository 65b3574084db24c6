import type { ReportView } from '#rules/report-view.ts'
import { confidenceSentence } from './labels.ts'
import { plainText } from './sharing/plain-text.ts'

/** A line of "Where your backend is". */
export interface Place {
  readonly name: string
  /** How sure we are, and why. */
  readonly sentence: string
  /** What it is; empty where its own guide says so below. */
  readonly about: string
}

/**
 * The places a backend may be, without what is told elsewhere on the same page: a single one that
 * was named stands in the sentence above the list, and is described in its guide.
 */
export function listPlaces({
  candidates,
  guides,
}: Pick<ReportView['where'], 'candidates' | 'guides'>): readonly Place[] {
  const told = new Set(guides.map(({ about }) => plainText(about)))
  const [first] = candidates
  if (candidates.length === 1 && first?.confidence === 'named' && told.has(first.about)) return []
  return candidates.map((candidate) => ({
    name: candidate.name,
    sentence: confidenceSentence(candidate),
    about: told.has(candidate.about) ? '' : candidate.about,
  }))
}
