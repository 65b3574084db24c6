import { ChangeLink } from './ChangeLink.tsx'
import type { CheckSection } from './check-view.ts'

/** The answers by section, each with a link that says what it changes. */
export function AnswerList({ sections }: { sections: readonly CheckSection[] }) {
  return sections.map(({ title, rows }) => (
    <section key={title} className="answers">
      <h2>{title}</h2>
      <dl>
        {rows.map(({ id, question, answers, before, change }) => (
          <div key={id} className="answer">
            <dt>{question}</dt>
            <dd>
              {answers.map((answer) => (
                <p key={answer}>{answer}</p>
              ))}
              {before !== null && (
                <p className="small muted">
                  {before.length === 0 ? 'Not asked before' : `Before: ${before.join('; ')}`}
                </p>
              )}
            </dd>
            <dd className="answer-change">
              <ChangeLink to={change} question={question} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  ))
}
