import { NEW_WEBHOOK, webhookAddress } from './addresses.ts'
import { WebhookState } from './WebhookState.tsx'
import type { WebhookView } from './webhook-view.ts'
import './webhooks.css'

/** Every receiver, and how it is doing. */
export function WebhookListPage({
  webhooks,
  isFull,
  done,
}: {
  webhooks: readonly WebhookView[]
  isFull: boolean
  done: string | null
}) {
  return (
    <div className="hooks">
      {done !== null && (
        <p className="notice" role="status">
          {done}
        </p>
      )}
      <h1>Webhooks</h1>
      <p className="hooks-lead">
        A webhook tells another program at once when something happens here: a CRM, a chat, or a
        script of your own. Every message is signed, and nothing is lost while the other side is
        down.
      </p>
      {webhooks.length === 0 ? (
        <p>There is none yet. You need an https address that takes a POST with JSON.</p>
      ) : (
        <ul className="hook-list">
          {webhooks.map((webhook) => (
            <li key={webhook.id}>
              <h2>
                <a href={webhookAddress(webhook.id)}>{webhook.host}</a>
              </h2>
              <p className="hook-url">{webhook.url}</p>
              <p>
                <WebhookState paused={webhook.paused} />
                {describeCounts(webhook)}
              </p>
              <p className="muted">{webhook.events.join(', ')}</p>
            </li>
          ))}
        </ul>
      )}
      {isFull ? (
        <p>This is as many as there can be. Delete one that is no longer used to add another.</p>
      ) : (
        <p className="actions">
          <a className="button" href={NEW_WEBHOOK}>
            Add a webhook
          </a>
        </p>
      )}
    </div>
  )
}

function describeCounts({ counts: { sent, waiting, failed } }: WebhookView): string {
  if (sent + waiting + failed === 0) return 'Nothing sent yet.'
  const rest = [waiting > 0 && `${waiting} waiting`, failed > 0 && `${failed} given up`]
  return `${[`${sent} delivered`, ...rest].filter(Boolean).join(', ')} in the last 30 days.`
}
