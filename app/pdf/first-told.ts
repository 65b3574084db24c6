import { answersLabel, clearingPhrase } from '#app/report/labels.ts'
import type { FindingView } from '#rules/report-view.ts'

/** Shorter than this, a text is told again rather than pointed to. */
const WORTH_A_POINTER = 60

/** The number of the first finding that tells a text, for those after it; by the text. */
export type FirstTold = ReadonlyMap<string, number>

/** Where each longer text that findings share is told first, so that it need not be told again. */
export function findFirstTold(findings: readonly FindingView[]): FirstTold {
  const first = new Map<string, number>()
  for (const finding of findings) {
    for (const text of textsOf(finding)) {
      if (text.length >= WORTH_A_POINTER && !first.has(text)) first.set(text, finding.number)
    }
  }
  return first
}

/** The earlier finding that tells `text` already; none when it is to be told here. */
export function toldBefore(
  text: string,
  { number }: FindingView,
  first: FirstTold,
): number | undefined {
  const before = first.get(text)
  return before === number ? undefined : before
}

/** The answers that would clear a finding, as one text. */
export function clearingText({ clearedBy }: FindingView): string {
  return clearedBy.map(({ answers }) => clearingPhrase(answers)).join(' and ')
}

function textsOf(finding: FindingView): readonly string[] {
  return [...finding.told.map(answersLabel), clearingText(finding), finding.weighsMore]
}
