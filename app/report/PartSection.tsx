import type { ReactNode } from 'react'
import type { Part } from './labels.ts'

/** One part under its heading. What is there to be looked up stays folded until somebody does. */
export function PartSection({ part, children }: { part: Part; children: ReactNode }) {
  const { id, title, isFolded } = part
  if (!isFolded) {
    return (
      <section className={`part part-${id}`} aria-labelledby={id}>
        <h2 id={id}>{title}</h2>
        {children}
      </section>
    )
  }
  const headingId = `${id}-title`
  // A browser opens a fold for a link to what is inside, not for one to its summary.
  return (
    <section className={`part part-${id}`} aria-labelledby={headingId}>
      <details className="fold">
        <summary>
          <h2 id={headingId}>{title}</h2>
        </summary>
        <div className="fold-content" id={id}>
          {children}
        </div>
      </details>
    </section>
  )
}
