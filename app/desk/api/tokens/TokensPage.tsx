import { longDate } from '#rules/long-date.ts'
import { AccountScripts } from '../../accounts/AccountScripts.tsx'
import { Done } from '../../accounts/Done.tsx'
import { Problems } from '../../accounts/Problems.tsx'
import type { Refusal } from '../../accounts/refusal.ts'
import { ACCOUNT } from '../../addresses.ts'
import { OPEN_API } from '../addresses.ts'
import { curlExample } from '../curl-example.ts'
import { NewTokenForm } from './NewTokenForm.tsx'
import { TokenList } from './TokenList.tsx'
import type { MadeToken, TokensView } from './tokens-view.ts'
import '../../accounts/accounts.css'
import './tokens.css'

/** Where somebody of the team lets programs read in their name, and stops them again. */
export function TokensPage({
  view,
  made,
  refusal,
  isRevoked,
}: {
  view: TokensView
  made: MadeToken | undefined
  refusal: Refusal | undefined
  isRevoked: boolean
}) {
  const { email, tokens, ended, once, origin, perMinute, isFull } = view
  return (
    <div className="tokens-page">
      <Problems refusal={refusal} />
      {made !== undefined && <Made made={made} />}
      {isRevoked && made === undefined && refusal === undefined && (
        <Done>
          <p>That token has ended. Programs that use it get nothing from now on.</p>
        </Done>
      )}
      <a className="back-link" href={ACCOUNT}>
        Back to your account
      </a>
      <h1>API tokens</h1>
      <p className="lead">A token lets a program read completed assessments in your name.</p>
      <p>
        Whoever has it reads all that you may: names, messages and notes too, without your password
        or a code. It can’t change anything. Keep it where you keep passwords. It stops working when
        it expires, when you end it, and when your account or your role ends.
      </p>
      <section aria-labelledby="tokens">
        <h2 id="tokens">Your tokens</h2>
        <TokenList tokens={tokens} ended={ended} />
      </section>
      <section aria-labelledby="new-token">
        <h2 id="new-token">Make a token</h2>
        {isFull ? (
          <p>You have as many as there can be. End one to make another.</p>
        ) : (
          <NewTokenForm email={email} once={once} refusal={refusal} />
        )}
      </section>
      <section className="tokens-use" aria-labelledby="use">
        <h2 id="use">Use it</h2>
        <p>In a terminal, this reads the ten newest assessments at high or critical risk:</p>
        <pre className="token-example" data-copy="Copy the example">
          {curlExample(origin)}
        </pre>
        <p>
          The address takes the filters of the list, by the same names: filter the list, and copy
          what stands behind the question mark. <a href={OPEN_API}>The description for programs</a>{' '}
          (OpenAPI) has every parameter and field. A token may ask {perMinute} times a minute.
        </p>
        <p>
          What a program reads belongs to the founders. If one erases their data here, it is gone
          from the next answer; what you copied elsewhere, you have to erase. The audit log notes
          each day on which a token was used.
        </p>
      </section>
      <AccountScripts />
    </div>
  )
}

/** The one time that a token is shown. */
function Made({ made: { token, name, expiresAt } }: { made: MadeToken }) {
  return (
    <Done>
      <h2>Copy your token now</h2>
      <p>
        “{name}” works until {longDate(expiresAt.slice(0, 10))}. It is shown this once: we keep only
        a fingerprint of it.
      </p>
      <p className="secret-text" data-copy="Copy the token">
        {token}
      </p>
    </Done>
  )
}
