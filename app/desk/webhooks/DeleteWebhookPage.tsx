import { webhookAddress } from './addresses.ts'
import type { WebhookView } from './webhook-view.ts'
import './webhooks.css'

/** Asks before a webhook goes for good. */
export function DeleteWebhookPage({ webhook: { id, host, counts } }: { webhook: WebhookView }) {
  const { waiting } = counts
  return (
    <div className="column">
      <a className="back-link" href={webhookAddress(id)}>
        {host}
      </a>
      <h1>Delete this webhook?</h1>
      <p>
        {host} is told nothing any more, and the log of its deliveries goes too.
        {waiting > 0 &&
          ` ${waiting === 1 ? 'One message that waits' : `${waiting} messages that wait`} will not be sent.`}
      </p>
      <p>
        What it was given stays with it. If a founder is erased here later, it will not hear of it.
      </p>
      <form method="post">
        <p className="actions">
          <button className="button hook-delete" type="submit">
            Delete the webhook
          </button>
          <a href={webhookAddress(id)}>Keep it</a>
        </p>
      </form>
    </div>
  )
}
