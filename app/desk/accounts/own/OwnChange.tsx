import type { ReactNode } from 'react'
import { ACCOUNT } from '../../addresses.ts'
import { AccountScripts } from '../AccountScripts.tsx'
import { Problems } from '../Problems.tsx'
import type { Refusal } from '../refusal.ts'
import '../accounts.css'

/** A page that changes one thing about one's own account. */
export function OwnChange({
  title,
  lead,
  action,
  refusal,
  children,
}: {
  title: string
  lead: ReactNode
  /** On the button. */
  action: string
  refusal: Refusal | undefined
  /** The fields. */
  children: ReactNode
}) {
  return (
    <div className="column account">
      <a className="back-link" href={ACCOUNT}>
        Back to your account
      </a>
      <Problems refusal={refusal} />
      <h1>{title}</h1>
      <p>{lead}</p>
      <form method="post" noValidate>
        {children}
        <p className="actions">
          <button className="button" type="submit">
            {action}
          </button>
        </p>
      </form>
      <AccountScripts />
    </div>
  )
}
