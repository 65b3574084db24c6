import type { Assessment } from '#rules/assessment.ts'
import { ruleById } from '#rules/risks/all.ts'
import { sayNumber } from '../compare/say-number.ts'

/** What an answer that was tried brings with it: risks that it confirms, questions that it opens. */
export function sayConsequences({
  before,
  after,
}: {
  before: Assessment
  after: Assessment
}): readonly string[] {
  const known = new Set(risksOf(before))
  const confirmed = risksOf(after).filter((id) => !known.has(id))
  const asked = new Set(before.openQuestions.map(({ question }) => question))
  const opened = after.openQuestions.filter(({ question }) => !asked.has(question))
  const sentences: string[] = []
  const [first] = confirmed
  if (first !== undefined) {
    const more = confirmed.length === 1 ? '' : `, and ${sayNumber(confirmed.length - 1)} more`
    sentences.push(`That answer would confirm a risk: “${ruleById(first).title}”${more}.`)
  }
  if (opened.length > 0) {
    const questions =
      opened.length === 1 ? 'one more question' : `${sayNumber(opened.length)} more questions`
    sentences.push(`It leads to ${questions}, counted here as not known.`)
  }
  return sentences
}

const risksOf = ({ findings }: Assessment) =>
  findings.flatMap(({ id, outcome }) => (outcome === 'risk' ? [id] : []))
