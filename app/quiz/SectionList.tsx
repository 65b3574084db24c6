import { Link } from '@remix-run/react'
import type { SectionStep } from './question-view.ts'

const STATES: Readonly<Record<SectionStep['state'], string>> = {
  done: 'answered',
  here: 'you are here',
  ahead: 'still to come',
}

/** The parts of the quiz. Those already reached can be jumped back to. */
export function SectionList({ sections }: { sections: readonly SectionStep[] }) {
  return (
    <nav className="sections" aria-labelledby="sections-heading">
      <h2 id="sections-heading">Sections</h2>
      <ol>
        {sections.map(({ title, state, to }) => (
          <li
            key={title}
            className={`section-${state}`}
            aria-current={state === 'here' ? 'step' : undefined}
          >
            {to === null ? <span>{title}</span> : <Link to={to}>{title}</Link>}
            <span className="visually-hidden">, {STATES[state]}</span>
          </li>
        ))}
      </ol>
    </nav>
  )
}
