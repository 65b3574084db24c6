const JUMPS: readonly (readonly [id: string, label: string])[] = [
  ['status', 'Status'],
  ['contact', 'Contact'],
  ['say', 'To say'],
  ['notes', 'Notes'],
  ['founder', 'Report'],
]

/** The parts of the page, and the way back. On a phone it stays at the bottom, where the thumb is. */
export function LeadJumps({ back }: { back: string }) {
  return (
    <nav className="lead-jumps" aria-label="On this page">
      <ul>
        <li className="lead-jumps-back">
          <a href={back}>List</a>
        </li>
        {JUMPS.map(([id, label]) => (
          <li key={id}>
            <a href={`#${id}`}>{label}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
