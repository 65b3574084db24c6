import type { ReportView } from '#rules/report-view.ts'
import { answersLabel } from './labels.ts'

/** Every question that was asked and what was answered. */
export function Answers({ answers }: { answers: ReportView['answers'] }) {
  return (
    <>
      {answers.map(({ section, rows }) => (
        <section key={section} aria-label={section}>
          <h3>{section}</h3>
          <dl className="answers">
            {rows.map((told) => (
              <div key={told.questionId}>
                <dt>{told.question}</dt>
                <dd>{answersLabel(told)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </>
  )
}
