import type { OpenQuestion } from './assessment.ts'
import type { States } from './evaluate.ts'
import type { Hit } from './hits.ts'
import type { Question } from './question.ts'
import { type Scoring, type Total, worstFirst } from './score.ts'

/**
 * The questions behind the doubts. The one that would narrow the range most, if its answer turned
 * out fine, comes first.
 * @param worst the sum if every doubt turned out bad
 */
export function rankOpenQuestions(
  questions: readonly Question[],
  hits: readonly Hit[],
  states: States,
  worst: Total,
  { addUp }: Scoring,
): readonly OpenQuestion[] {
  const roots = hits.map(({ ready, confirmed }) => (confirmed ? 0 : ready.both.explain(states)))
  const ranked: { open: OpenQuestion; exactly: number; share: number }[] = []
  for (const [position, { id }] of questions.entries()) {
    const settled = hits.filter((_, index) => ((roots[index] ?? 0) & (1 << position)) !== 0)
    if (settled.length === 0) continue
    const others = hits.filter((hit) => !settled.includes(hit)).map((hit) => hit.worst)
    const without = addUp(worstFirst(others))
    ranked.push({
      open: {
        question: id,
        rules: settled.map(({ ready }) => ready.rule.id),
        narrows: worst.total - without.total,
      },
      exactly: worst.exact - without.exact,
      share: Math.max(...settled.map((hit) => hit.worst.share)),
    })
  }
  return ranked.sort((a, b) => b.exactly - a.exactly || b.share - a.share).map(({ open }) => open)
}
