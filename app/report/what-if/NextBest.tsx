import { questionById } from '#rules/questions/questionnaire.ts'
import type { Step } from '#rules/what-if.ts'
import { findingAnchor, questionAnchor } from '../labels.ts'
import { type PlanRow, planRow } from './plan-row.ts'
import { sayBest } from './say-best.ts'
import type { Plan } from './use-plan.ts'

/** The steps that help most from here, each with the score that it leads to. */
export function NextBest({ plan, rows }: { plan: Plan; rows: readonly PlanRow[] }) {
  const { next, before, after, ticked, answered, untilLower } = plan
  if (next.length === 0) return null
  const isStart = ticked.length === 0 && Object.keys(answered).length === 0
  const steps = next.map((step, index) => ({
    ...describeStep(step, rows, before.openQuestions),
    isIdle: step.after.score === (next[index - 1]?.after ?? after).score,
  }))
  return (
    <section aria-labelledby="next-best">
      <h3 id="next-best">{sayTitle({ isStart, idle: steps.map(({ isIdle }) => isIdle) })}</h3>
      <ol className="next-best">
        {steps.map(({ id, anchor, title, work, score, isIdle }) => (
          <li key={id}>
            <span>
              {anchor === null ? title : <a href={`#${anchor}`}>{title}</a>}
              <span className="plan-work">{work}</span>
            </span>
            <span className="next-best-score">
              <span className="visually-hidden">Score then: </span>
              <span className="next-best-move">{isIdle ? 'still' : '→'}</span> {score}
            </span>
          </li>
        ))}
      </ol>
      <p className="small">{sayBest({ score: after.score, steps, untilLower })}</p>
    </section>
  )
}

/** It is the score that counts here; what to do this week is told above, by how urgent it is. */
function sayTitle({ isStart, idle }: { isStart: boolean; idle: readonly boolean[] }): string {
  // Where nothing moves yet, one is as good a start as another.
  if (!idle.includes(false)) return isStart ? 'Where to start' : 'Where to go on'
  const title = isStart ? 'What lowers your score most' : 'What lowers it most next'
  return idle.length > 1 ? `${title}, in this order` : title
}

/** A step in words. What only an answer tried here brought up has no place in the report to lead to. */
function describeStep(
  { kind, id, after: { score } }: Step,
  rows: readonly PlanRow[],
  open: Plan['before']['openQuestions'],
) {
  const step = { kind, id, score }
  if (kind === 'find-out') {
    const isTold = open.some(({ question }) => question === id)
    return {
      ...step,
      anchor: isTold ? questionAnchor(id) : null,
      title: `Find out: ${questionById(id).text}`,
      work: 'The score if the answer is a good one',
      who: 'you',
      effort: 'a few minutes',
    } as const
  }
  const isTold = rows.some((row) => row.id === id)
  const { action, who, effort, work } = planRow(id)
  return {
    ...step,
    anchor: isTold ? findingAnchor(id) : null,
    title: action,
    work: isTold ? work : 'Comes with an answer that you tried',
    who,
    effort,
  }
}
