import type { CandidateView, ReportView } from '#rules/report-view.ts'
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
 * The places a backend may be, without what is told elsewhere on the same page: one that was named
 * stands in the sentence above the list, and is described in its guide.
 */
export function listPlaces({
  candidates,
  guides,
}: Pick<ReportView['where'], 'candidates' | 'guides'>): readonly Place[] {
  const hasGuide = ({ name, about }: Pick<CandidateView, 'name' | 'about'>) =>
    guides.some((guide) => guide.name === name || plainText(guide.about) === about)
  const isTold = (candidate: CandidateView) =>
    candidate.confidence === 'named' && hasGuide(candidate)
  return candidates
    .filter((candidate) => !isTold(candidate))
    .map((candidate) => ({
      name: candidate.name,
      sentence: confidenceSentence(candidate),
      about: hasGuide(candidate) ? '' : candidate.about,
    }))
}
