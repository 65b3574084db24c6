import type { NextStep, Verdict } from '#rules/assessment.ts'
import { findTalkingPoint } from './all.ts'

export interface OpeningFacts {
  verdict: Verdict
  nextStep: NextStep
  /** The rule of the first finding of the report; null where it has none. */
  topRule: string | null
  /** They have sent the form that asks for an answer. */
  hasWritten: boolean
}

/**
 * One sentence to begin the whole conversation with: what the report says, and a question that leaves
 * the founder in charge. It repeats what the founder was shown, and claims nothing beyond it.
 */
export function openingLine({ verdict, nextStep, topRule, hasWritten }: OpeningFacts): string {
  const topic = topRule === null ? undefined : findTalkingPoint(topRule)?.topic
  const line = SAY[nextStep]({ verdict, topic: topic ?? 'what it names first' })
  return hasWritten ? `Thank you for writing to us. ${line}` : line
}

const SAY: Readonly<Record<NextStep, (facts: { verdict: Verdict; topic: string }) => string>> = {
  nothing: () =>
    'Your answers leave nothing to repair, so there is nothing I want to sell you: may I ask what you plan to add next?',
  'find-out': ({ verdict, topic }) =>
    verdict === 'cannot-tell'
      ? 'From your answers nobody can tell yet whether you have a backend, which is common: shall we try the test with two devices together?'
      : `Most of what your report leaves open you can look up yourself in a few minutes: shall we begin with ${topic}?`,
  'quick-fix': ({ verdict, topic }) =>
    verdict === 'none'
      ? `You have effectively no backend, and can start on all that your report lists by yourself: is anything unclear about ${topic}?`
      : `You can start on everything serious in your report by yourself: is there anything about ${topic} that holds you up?`,
  audit: ({ topic }) =>
    `Your report advises that a developer has a look, first of all at ${topic}: before I suggest anything, may I ask what made you do the check?`,
  build: ({ topic }) =>
    `Your report advises to build a part anew rather than mend it: may I first hear what the app has to do for you, and then talk about ${topic}?`,
}
