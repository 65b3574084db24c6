import type { LinkView } from '#rules/report-view.ts'

/** Pages elsewhere to read more, kept small. */
export function Links({ label, links }: { label: string; links: readonly LinkView[] }) {
  if (links.length === 0) return null
  return (
    <details className="links small">
      <summary>{label}</summary>
      <ul>
        {links.map(({ label: name, url }) => (
          <li key={url}>
            <a href={url}>{name}</a>
          </li>
        ))}
      </ul>
    </details>
  )
}
