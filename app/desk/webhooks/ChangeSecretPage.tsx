import { AccountScripts } from '../accounts/AccountScripts.tsx'
import { webhookAddress } from './addresses.ts'
import { MADE_AT } from './intents.ts'
import type { WebhookView } from './webhook-view.ts'

/** Asks before a secret is changed, and says what that means for the receiver. */
export function ChangeSecretPage({
  webhook: { id, host, secretMadeOn, oldSecretUntil },
  madeAt,
}: {
  webhook: WebhookView
  madeAt: string
}) {
  return (
    <div className="column">
      <a className="back-link" href={webhookAddress(id)}>
        {host}
      </a>
      <h1>Change the secret?</h1>
      <p>
        The secret of {host} was made on {secretMadeOn}. You get a new one to put in its place at
        the receiver. For 24 hours messages are signed with both, so nothing is refused meanwhile.
      </p>
      {oldSecretUntil !== null && (
        <p className="notice">
          It was changed a short while ago. The secret before that still signs until{' '}
          {oldSecretUntil}; if you go on, it stops at once.
        </p>
      )}
      <form method="post">
        <input type="hidden" name={MADE_AT} value={madeAt} />
        <p className="actions">
          <button className="button" type="submit">
            Change the secret
          </button>
          <a href={webhookAddress(id)}>Keep it</a>
        </p>
      </form>
      <AccountScripts />
    </div>
  )
}
