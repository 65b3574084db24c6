import { longDate } from '#rules/long-date.ts'
import type { MethodView as MethodOfRules } from '#rules/method.ts'
import { Questions } from './Questions.tsx'
import { Rules } from './Rules.tsx'
import { Sum } from './Sum.tsx'

const PARTS = [
  { id: 'score', title: 'How the score is made' },
  { id: 'promises', title: 'What the score promises' },
  { id: 'limits', title: 'What this check cannot see' },
  { id: 'questions', title: 'Every question' },
  { id: 'rules', title: 'Every rule' },
  { id: 'sources', title: 'Sources' },
  { id: 'versions', title: 'Versions' },
] as const

/** What the rules say of themselves, and what is counted in them. */
export interface MethodView extends MethodOfRules {
  /** The most questions that anybody is asked. */
  atMost: number
  /** Where the score of the example could end, and why, in a sentence or two. */
  exampleRange: string
}

/** How a result is made, for those who want to check it. */
export function MethodPage({ method }: { method: MethodView }) {
  const questions = method.sections.reduce((sum, section) => sum + section.questions.length, 0)
  const rules = method.areas.reduce((sum, area) => sum + area.rules.length, 0)
  return (
    <div className="column method">
      <h1>How a result is made</h1>
      <p className="lead">
        Your answers to at most {method.atMost} questions go through {rules} fixed rules. The same
        answers always give the same result. Nothing here is a secret: this page is made from the
        rules themselves.
      </p>
      <p>
        Version {method.rulesVersion} of the rules, {questions} questions and {rules} rules. The
        facts behind them were collected up to {longDate(method.informationAsAt)}.
      </p>
      <nav aria-label="On this page">
        <ul>
          {PARTS.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      <Part part={PARTS[0]}>
        <Sum method={method} />
      </Part>
      <Part part={PARTS[1]}>
        <p>These hold for every possible set of answers. The project proves it at every change.</p>
        <ol>
          {method.promises.map(({ promise, proof }) => (
            <li key={promise}>
              <strong>{promise}</strong> {proof}
            </li>
          ))}
        </ol>
      </Part>
      <Part part={PARTS[2]}>
        <ul>
          {method.limits.map((limit) => (
            <li key={limit}>{limit}</li>
          ))}
        </ul>
      </Part>
      <Part part={PARTS[3]}>
        <Questions sections={method.sections} />
      </Part>
      <Part part={PARTS[4]}>
        <Rules areas={method.areas} />
      </Part>
      <Part part={PARTS[5]}>
        <ul>
          {method.sources.map(({ label, url }) => (
            <li key={url}>
              <a href={url}>{label}</a>
            </li>
          ))}
        </ul>
      </Part>
      <Part part={PARTS[6]}>
        {method.versions.map(({ version, date, lines }) => (
          <div key={version}>
            <h3>
              {version}, {date}
            </h3>
            <ul>
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </div>
        ))}
      </Part>
    </div>
  )
}

function Part({ part, children }: { part: (typeof PARTS)[number]; children: React.ReactNode }) {
  return (
    <section id={part.id} aria-labelledby={`${part.id}-title`}>
      <h2 id={`${part.id}-title`}>{part.title}</h2>
      {children}
    </section>
  )
}
