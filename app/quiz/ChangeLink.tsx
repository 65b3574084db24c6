import { Link } from '@remix-run/react'

/** The way to change one answer. Whoever hears it alone hears which one. */
export function ChangeLink({ to, question }: { to: string; question: string }) {
  return (
    <Link to={to}>
      <span aria-hidden="true">Change</span>
      <span className="visually-hidden">Change: {question}</span>
    </Link>
  )
}
