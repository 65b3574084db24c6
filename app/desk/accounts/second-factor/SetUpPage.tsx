import { ACCOUNT, SIGN_OUT } from '../../addresses.ts'
import { AccountScripts } from '../AccountScripts.tsx'
import { CodeField } from '../CodeField.tsx'
import { EmailText } from '../EmailText.tsx'
import { OwnPassword } from '../OwnPassword.tsx'
import { Problems } from '../Problems.tsx'
import { faultOf, type Refusal } from '../refusal.ts'
import type { QrDrawing } from './draw-qr.server.ts'
import { QrCode } from './QrCode.tsx'
import '../accounts.css'

export interface SetUpView {
  email: string
  /** Nothing was set up before. */
  isFirst: boolean
  /** For this person: they may see personal data. */
  isRequired: boolean
  asksPassword: boolean
  /** In groups of four, to be typed. */
  secret: string
  /** `otpauth:`, which a phone opens with the app. */
  address: string
  qr: QrDrawing
}

/** Three steps: take the secret into an app, type what it shows, keep the recovery codes. */
export function SetUpPage({ view, refusal }: { view: SetUpView; refusal: Refusal | undefined }) {
  const { email, isFirst, isRequired } = view
  return (
    <div className="column account-door">
      {!isFirst && (
        <a className="back-link" href={ACCOUNT}>
          Back to your account
        </a>
      )}
      <Problems refusal={refusal} />
      <h1>{isFirst ? 'Protect your account with a second step' : 'Set up your codes again'}</h1>
      <p className="lead">
        {isFirst
          ? 'Besides your password, you sign in with a code from your phone. So a stolen password alone opens nothing.'
          : 'From now on only the new app makes codes that count. The old codes, and your old recovery codes, stop working.'}
      </p>
      {isFirst && isRequired && (
        <p>Whoever may see founders’ names and messages needs it. It takes two minutes.</p>
      )}
      <ol className="set-up-steps">
        <li>
          <h2>Open an authenticator app</h2>
          <p>
            On your phone: the one in iPhone or Android settings, or any other, such as Google
            Authenticator, Microsoft Authenticator, Aegis or 1Password.
          </p>
        </li>
        <li>
          <h2>Scan this with it</h2>
          <Secret view={view} />
        </li>
        <li>
          <h2>Enter the code that it shows</h2>
          <form method="post" noValidate>
            <CodeField value={refusal?.typed?.code ?? ''} fault={faultOf(refusal, 'code')} />
            {view.asksPassword && <OwnPassword email={email} refusal={refusal} />}
            <p className="actions">
              <button className="button" type="submit">
                {isFirst ? 'Turn it on' : 'Change to this one'}
              </button>
            </p>
          </form>
        </li>
      </ol>
      {isFirst && (
        <form method="post" action={SIGN_OUT} className="account-signed-in">
          <p className="small muted">
            Signed in as <EmailText email={email} />.{' '}
            <button className="button-link" type="submit">
              Sign out
            </button>
          </p>
        </form>
      )}
      <AccountScripts />
    </div>
  )
}

function Secret({ view: { qr, address, secret } }: { view: SetUpView }) {
  return (
    <>
      <QrCode
        drawing={qr}
        label="QR code for your authenticator app. The key below says the same."
      />
      <p>
        On this very phone? <a href={address}>Open the app with the key</a>.
      </p>
      <p className="set-up-key-label">Or type this key into the app:</p>
      <p className="secret-text" data-copy="Copy the key">
        {secret}
      </p>
      <p className="small muted">If the app asks: time based, 6 digits, 30 seconds.</p>
    </>
  )
}
