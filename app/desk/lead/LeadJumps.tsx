const JUMPS: readonly (readonly [id: string, label: string])[] = [
  ['status', 'Status'],
  ['contact', 'Contact'],
  ['say', 'To say'],
  ['notes', 'Notes'],
  ['founder', 'Report'],
]

/** The parts of the page. On a phone it stays at the bottom, where the thumb is. */
export function LeadJumps() {
  return (
    <nav className="lead-jumps" aria-label="On this page">
      <ul>
        {JUMPS.map(([id, label]) => (
          <li key={id}>
            <a href={`#${id}`}>{label}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
