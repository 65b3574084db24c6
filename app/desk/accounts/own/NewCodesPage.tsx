import { ACCOUNT } from '../../addresses.ts'
import { AccountScripts } from '../AccountScripts.tsx'
import { OwnPassword } from '../OwnPassword.tsx'
import { Problems } from '../Problems.tsx'
import type { Refusal } from '../refusal.ts'
import '../accounts.css'

/** Asks before the recovery codes of today stop working. */
export function NewCodesPage({
  email,
  left,
  refusal,
}: {
  email: string
  left: number
  refusal: Refusal | undefined
}) {
  return (
    <div className="column account">
      <a className="back-link" href={ACCOUNT}>
        Back to your account
      </a>
      <Problems refusal={refusal} />
      <h1>Make new recovery codes</h1>
      <p>
        You get ten new ones, shown once.{' '}
        {left === 0 ? 'None of your old ones is left.' : `The ${left} you have left stop working.`}
      </p>
      <form method="post" noValidate>
        <OwnPassword email={email} refusal={refusal} />
        <p className="actions">
          <button className="button" type="submit">
            Make new codes
          </button>
        </p>
      </form>
      <AccountScripts />
    </div>
  )
}
