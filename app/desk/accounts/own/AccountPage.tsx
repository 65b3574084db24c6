import { ROLE_WORDS } from '../../access/role-words.ts'
import { CHANGE_EMAIL, CHANGE_PASSWORD, TOKENS } from '../../addresses.ts'
import { AccountScripts } from '../AccountScripts.tsx'
import { Done } from '../Done.tsx'
import { EmailText } from '../EmailText.tsx'
import type { AccountDone, AccountView } from './account-view.ts'
import { SecondFactorState } from './SecondFactorState.tsx'
import { Sessions } from './Sessions.tsx'
import { Settings } from './Settings.tsx'
import '../accounts.css'

const DONE_WORDS: Readonly<Record<Exclude<AccountDone, 'recovered'>, string>> = {
  password: 'Your password is changed. Everywhere else you are signed out.',
  email: 'Your e-mail address is changed. Sign in with the new one from now on.',
  settings: 'Saved.',
  session: 'That sign-in has ended.',
  sessions: 'You are signed out everywhere else.',
}

/** One's own account: how one gets in, where one is signed in, and how the desk behaves. */
export function AccountPage({ view, done }: { view: AccountView; done: AccountDone | null }) {
  const { email, role, recoveryCodes, mayExport } = view
  return (
    <div className="column account">
      {done === 'recovered' && <Recovered left={recoveryCodes} />}
      {done !== null && done !== 'recovered' && (
        <Done>
          <p>{DONE_WORDS[done]}</p>
        </Done>
      )}
      <h1>Your account</h1>
      <dl className="account-facts">
        <div>
          <dt>E-mail</dt>
          <dd>
            <EmailText email={email} />
          </dd>
          <dd className="account-act">
            <a href={CHANGE_EMAIL}>
              Change<span className="visually-hidden"> your e-mail address</span>
            </a>
          </dd>
        </div>
        <div>
          <dt>Role</dt>
          <dd>
            {ROLE_WORDS[role].label}
            <span className="small muted"> {ROLE_WORDS[role].may}</span>
          </dd>
        </div>
        <div>
          <dt>Password</dt>
          <dd>Known only to you</dd>
          <dd className="account-act">
            <a href={CHANGE_PASSWORD}>
              Change<span className="visually-hidden"> your password</span>
            </a>
          </dd>
        </div>
        <SecondFactorState view={view} />
        {mayExport && (
          <div>
            <dt>API tokens</dt>
            <dd>For programs that read assessments</dd>
            <dd className="account-act">
              <a href={TOKENS}>
                Look after<span className="visually-hidden"> your API tokens</span>
              </a>
            </dd>
          </div>
        )}
      </dl>
      <Settings view={view} />
      <Sessions sessions={view.sessions} />
      <AccountScripts />
    </div>
  )
}

function Recovered({ left }: { left: number }) {
  const rest = left === 1 ? 'One is left' : `${left === 0 ? 'None' : left} are left`
  return (
    <Done>
      <p>
        You are in by a recovery code. {rest}. If your phone is lost, set up your codes again now,
        on another one.
      </p>
    </Done>
  )
}
