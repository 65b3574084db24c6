import type { LinkView } from './list-view.ts'

/** Ways to other lists, side by side. */
export function LinkRow({
  links,
  current,
}: {
  links: readonly LinkView[]
  current: 'page' | 'true'
}) {
  return (
    <ul className="link-row">
      {links.map(({ label, address, isCurrent, count }) => (
        <li key={address + label}>
          <a href={address} aria-current={isCurrent ? current : undefined}>
            <bdi>{label}</bdi>
            {count !== undefined && <span className="link-row-count"> {count}</span>}
          </a>
        </li>
      ))}
    </ul>
  )
}
