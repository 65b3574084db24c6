import type { DeliveryFilter } from '#db/desk/delivery-log.server.ts'
import { webhookAddress } from './addresses.ts'
import { INTENT } from './intents.ts'
import type { DeliveryView, WebhookView } from './webhook-view.ts'

const STATES = [
  { id: null, label: 'All' },
  { id: 'waiting', label: 'Waiting' },
  { id: 'sent', label: 'Delivered' },
  { id: 'failed', label: 'Given up' },
  { id: 'tests', label: 'Tests' },
] as const

const STATE_LABEL = { waiting: 'Waiting', sent: 'Delivered', failed: 'Given up' } as const

export interface LogView {
  /** What is shown; null for all. */
  state: DeliveryFilter | null
  deliveries: readonly DeliveryView[]
  /** Where the older ones are; null at the end. */
  older: string | null
  /** False on later pages. */
  isFirst: boolean
}

/** What was sent to one receiver, what waits, and what was given up. */
export function DeliveryLog({
  webhook: { id, counts },
  log: { state, deliveries, older, isFirst },
}: {
  webhook: WebhookView
  log: LogView
}) {
  const all = counts.waiting + counts.sent + counts.failed + counts.tests
  const address = webhookAddress(id)
  if (all === 0) return <p>Nothing yet. Send a test to see whether the receiver takes it.</p>
  return (
    <>
      <nav aria-label="Deliveries by state">
        <ul className="hook-filter">
          {STATES.map(({ id: one, label }) => (
            <li key={label}>
              <a
                href={`${address}${one === null ? '' : `?state=${one}`}#log`}
                aria-current={one === state ? 'page' : undefined}
              >
                {label} ({one === null ? all : counts[one]})
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {deliveries.length === 0 ? (
        <p>None.</p>
      ) : (
        <ol className="hook-log">
          {deliveries.map((delivery) => (
            <Delivery key={delivery.id} delivery={delivery} />
          ))}
        </ol>
      )}
      <p className="actions">
        {!isFirst && (
          <a href={`${address}${state === null ? '' : `?state=${state}`}#log`}>Newest</a>
        )}
        {older !== null && <a href={`${older}#log`}>Older</a>}
      </p>
    </>
  )
}

function Delivery({ delivery }: { delivery: DeliveryView }) {
  const { id, event, number, leadAddress, state, when, story, error, repeat } = delivery
  return (
    <li>
      <p className="hook-log-what">
        <strong>{event}</strong>{' '}
        {number !== null &&
          (leadAddress === null ? `#${number}` : <a href={leadAddress}>#{number}</a>)}
      </p>
      <p className={`hook-state hook-state-${state}`}>
        {number === null && state === 'failed' ? 'Not taken' : STATE_LABEL[state]}
      </p>
      <p className="muted">{when}</p>
      <div>
        <p>{story}</p>
        {error !== null && <p className="hook-error">{error}</p>}
      </div>
      {repeat !== null && (
        <form method="post">
          <input type="hidden" name={INTENT} value="repeat" />
          <input type="hidden" name="delivery" value={id} />
          <button className="button-link" type="submit">
            {repeat}
            <span className="visually-hidden">: {`${event} #${number}, ${when}`}</span>
          </button>
        </form>
      )}
    </li>
  )
}
