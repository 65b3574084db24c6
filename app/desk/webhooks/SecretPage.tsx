import { AccountScripts } from '../accounts/AccountScripts.tsx'
import { webhookAddress } from './addresses.ts'
import type { FreshSecret } from './take-webhook.server.ts'
import './webhooks.css'

/** The one page that shows a secret. */
export function SecretPage({
  fresh: { id, host, secret },
  isChanged,
}: {
  fresh: FreshSecret
  isChanged: boolean
}) {
  return (
    <div className="hooks column">
      {/* biome-ignore lint/a11y/noAutofocus: it says what was done, and nothing else does. */}
      <h1 tabIndex={-1} autoFocus>
        {isChanged ? 'The new secret' : 'The webhook is added'}
      </h1>
      <p>
        The receiver at {host} needs this secret to know that a message is ours.{' '}
        <strong>It is shown this once.</strong> Copy it now, to where the receiver keeps its
        secrets.
      </p>
      <p className="hook-secret" data-copy="Copy the secret">
        {secret}
      </p>
      {isChanged && (
        <p>
          For 24 hours every message is signed with both secrets, the new one and the one before.
          That leaves time to change over without losing anything.
        </p>
      )}
      <p className="actions">
        <a className="button" href={webhookAddress(id)}>
          {isChanged ? 'I have copied it' : 'I have copied it: go on and send a test'}
        </a>
      </p>
      <AccountScripts />
    </div>
  )
}
