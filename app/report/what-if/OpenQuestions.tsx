import { questionById } from '#rules/questions/questionnaire.ts'
import { chooseOption, UNSURE } from './choose-option.ts'
import type { Plan } from './use-plan.ts'

/** The open questions, to try an answer. Nothing of it is saved. */
export function OpenQuestions({ plan, questions }: { plan: Plan; questions: readonly string[] }) {
  return (
    <section className="plan-scripted" aria-labelledby="plan-open">
      <h3 id="plan-open">Try an answer</h3>
      <p>
        You don’t know these yet. See what an answer would change. Answers you try here are not
        saved.
      </p>
      {questions.map((id) => (
        <OpenQuestion key={id} plan={plan} id={id} />
      ))}
    </section>
  )
}

function OpenQuestion({ plan, id }: { plan: Plan; id: string }) {
  const question = questionById(id)
  const chosen = plan.answered[id] ?? [UNSURE]
  const said = question.options.filter((option) => chosen.includes(option.id)).map(labelOf)
  return (
    <details className="plan-question">
      <summary>
        {question.text} <span className="plan-work">{said.join('; ')}</span>
      </summary>
      <fieldset disabled={!plan.isLive}>
        <legend className="visually-hidden">{question.text}</legend>
        {question.options.map((option) => (
          <label key={option.id}>
            <input
              type={question.kind === 'one' ? 'radio' : 'checkbox'}
              name={`try-${id}`}
              checked={chosen.includes(option.id)}
              onChange={({ currentTarget: { checked } }) =>
                plan.answer(
                  id,
                  chooseOption(question, chosen, { id: option.id, isTicked: checked }),
                )
              }
            />
            <span>{labelOf(option)}</span>
          </label>
        ))}
      </fieldset>
    </details>
  )
}

const labelOf = ({ id, label }: { id: string; label: string }) =>
  id === UNSURE ? 'I still don’t know' : label
