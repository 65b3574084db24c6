import { NavLink } from '@remix-run/react'
import { ACCOUNT, AUDIT, DESK, DUE, FIGURES, PEOPLE, SIGN_OUT, WEBHOOKS } from '../addresses.ts'

const FOR_ALL: readonly (readonly [address: string, label: string])[] = [
  [DESK, 'Assessments'],
  [DUE, 'Due'],
  [FIGURES, 'Figures'],
]

const FOR_ADMINS: readonly (readonly [address: string, label: string])[] = [
  [PEOPLE, 'People'],
  [WEBHOOKS, 'Webhooks'],
  [AUDIT, 'Audit log'],
]

/** The ways through the desk, and out of it. */
export function DeskNav({ email, manages }: { email: string; manages: boolean }) {
  return (
    <nav className="desk-nav" aria-label="Desk">
      <ul>
        {[...FOR_ALL, ...(manages ? FOR_ADMINS : [])].map(([address, label]) => (
          <li key={address}>
            <NavLink to={address} end={address === DESK} reloadDocument>
              {label}
            </NavLink>
          </li>
        ))}
        <li className="desk-nav-own">
          <NavLink to={ACCOUNT} reloadDocument title={email}>
            Account
          </NavLink>
        </li>
        <li>
          <form method="post" action={SIGN_OUT}>
            <button type="submit" className="button-link">
              Sign out
            </button>
          </form>
        </li>
      </ul>
    </nav>
  )
}
