import { TextField } from '../../ui/TextField.tsx'
import { Problems } from '../accounts/Problems.tsx'
import { faultOf, type Refusal } from '../accounts/refusal.ts'
import { WEBHOOKS } from '../addresses.ts'
import { EventBoxes } from './EventBoxes.tsx'
import './webhooks.css'

/** The form for a new receiver. */
export function NewWebhookPage({
  seal,
  mayBeLocal,
  refusal,
}: {
  seal: string
  /** Whether this installation sends to programs on its own machine, too. */
  mayBeLocal: boolean
  refusal: Refusal | undefined
}) {
  return (
    <div className="hooks column">
      <a className="back-link" href={WEBHOOKS}>
        Webhooks
      </a>
      <Problems refusal={refusal} />
      <h1>Add a webhook</h1>
      <form method="post" noValidate>
        <input type="hidden" name="seal" value={seal} />
        <TextField
          name="url"
          label="Address of the receiver"
          hint={`It starts with https:// and can be reached from the internet${mayBeLocal ? ', or is on this machine, such as http://localhost:8080/hook' : ''}. Redirects are not followed.`}
          type="url"
          autoComplete="off"
          value={refusal?.typed?.url ?? ''}
          fault={faultOf(refusal, 'url')}
        />
        <EventBoxes
          checked={(refusal?.typed?.events ?? 'assessment.completed').split(' ')}
          fault={faultOf(refusal, 'events')}
        />
        <p className="notice">
          With contact.given, personal data leaves this desk. Choose it only where your privacy
          notice and your contract with that service cover it.
        </p>
        <p className="actions">
          <button className="button" type="submit">
            Add the webhook
          </button>
          <a href={WEBHOOKS}>Cancel</a>
        </p>
      </form>
    </div>
  )
}
