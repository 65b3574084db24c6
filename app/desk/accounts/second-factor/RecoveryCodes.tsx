import type { ReactNode } from 'react'
import { EmailText } from '../EmailText.tsx'
import '../accounts.css'

/** The one time that recovery codes are shown. Prints as a page of its own. */
export function RecoveryCodes({
  codes,
  email,
  madeOn,
  children,
}: {
  codes: readonly string[]
  email: string
  /** In words. */
  madeOn: string
  /** Where to go on. */
  children: ReactNode
}) {
  return (
    <div className="column recovery">
      <h1>Keep your recovery codes</h1>
      <p className="lead">
        If you lose your phone, each of these codes gets you in once. They are shown only now.
      </p>
      <ol className="recovery-codes" data-copy="Copy the codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{`${code}\n`}</code>
          </li>
        ))}
      </ol>
      <p>
        Print this page, or keep the codes in a password manager. Not on the phone that makes your
        codes, and not in your mailbox.
      </p>
      <p className="small muted">
        For <EmailText email={email} />, made on {madeOn}. Codes from before no longer work.
      </p>
      <p className="actions">{children}</p>
    </div>
  )
}
