/** What visitors see is an outline; what they never see is solid. */
export function Mark() {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path
        d="M4 11.5V5.5a2 2 0 0 1 2-2h12a2 2 0 0 1 2 2v6"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
      />
      <path d="M3 14h18v4.5a3 3 0 0 1-3 3H6a3 3 0 0 1-3-3Z" fill="currentColor" />
    </svg>
  )
}
