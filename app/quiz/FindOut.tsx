import { Prose } from '../ui/Prose.tsx'
import type { FindOutSteps } from './question-view.ts'

/** Steps to find out, the exact menus of the founder's own builder first. */
export function FindOut({ groups }: { groups: readonly FindOutSteps[] }) {
  if (groups.length === 0) return null
  const hasMenus = groups.some(({ from }) => from !== null)
  return (
    <details className="find-out">
      <summary>How do I find out?</summary>
      {groups.map(({ from, steps }) => (
        <section key={from ?? ''}>
          {hasMenus && <h2>{from === null ? 'Whatever you built it with' : `In ${from}`}</h2>}
          <ul>
            {steps.map((step) => (
              <li key={step.map((part) => (typeof part === 'string' ? part : part.text)).join('')}>
                <Prose parts={step} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </details>
  )
}
