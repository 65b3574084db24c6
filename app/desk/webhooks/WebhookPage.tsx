import type { ReactNode } from 'react'
import { ErrorSummary } from '../../ui/ErrorSummary.tsx'
import { AccountScripts } from '../accounts/AccountScripts.tsx'
import { Done } from '../accounts/Done.tsx'
import { Problems } from '../accounts/Problems.tsx'
import { faultOf, type Refusal } from '../accounts/refusal.ts'
import { WEBHOOKS } from '../addresses.ts'
import { changeSecretAddress, deleteWebhookAddress } from './addresses.ts'
import { DeliveryLog, type LogView } from './DeliveryLog.tsx'
import { EventBoxes } from './EventBoxes.tsx'
import { INTENT, type Intent } from './intents.ts'
import { VerifyExample } from './VerifyExample.tsx'
import { WebhookState } from './WebhookState.tsx'
import type { WebhookView } from './webhook-view.ts'
import './webhooks.css'

/** What came of a test; null when none was just made. */
export type TestResult = { isTaken: boolean; text: string } | null

/** One receiver: how it is doing, what can be done about it, and what it was sent. */
export function WebhookPage({
  webhook,
  log,
  done,
  test,
  refusal,
}: {
  webhook: WebhookView
  log: LogView
  done: string | null
  test: TestResult
  refusal: Refusal | undefined
}) {
  const { id, url, host, events, paused, addedOn, secretMadeOn, oldSecretUntil } = webhook
  return (
    <div className="hooks">
      <a className="back-link" href={WEBHOOKS}>
        Webhooks
      </a>
      <Problems refusal={refusal} />
      {refusal === undefined && <Outcome done={done} test={test} />}
      <h1>{host}</h1>
      <p className="hook-url">{url}</p>
      <p>
        <WebhookState paused={paused} />
        {describePause(paused)}
      </p>
      <div className="actions hook-buttons">
        <IntentButton intent="test">Send a test</IntentButton>
        {paused === null ? (
          <IntentButton intent="pause">Pause</IntentButton>
        ) : (
          <IntentButton intent="resume">Go on</IntentButton>
        )}
        <a href={changeSecretAddress(id)}>Change the secret</a>
        <a href={deleteWebhookAddress(id)}>Delete</a>
      </div>
      <p className="muted">
        Added on {addedOn}. Secret made on {secretMadeOn}
        {oldSecretUntil === null ? '.' : `; the one before signs as well until ${oldSecretUntil}.`}
      </p>
      <details className="hook-more" open={refusal !== undefined}>
        <summary>Told about: {events.join(', ')}</summary>
        <form method="post">
          <input type="hidden" name={INTENT} value="events" />
          <EventBoxes checked={events} fault={faultOf(refusal, 'events')} />
          <p className="actions">
            <button className="button" type="submit">
              Save
            </button>
          </p>
        </form>
      </details>
      <details className="hook-more">
        <summary>How the receiver checks a message</summary>
        <VerifyExample />
      </details>
      <h2 id="log">Deliveries</h2>
      <DeliveryLog webhook={webhook} log={log} />
      <AccountScripts />
    </div>
  )
}

function Outcome({ done, test }: { done: string | null; test: TestResult }) {
  if (test !== null && !test.isTaken) {
    return (
      <ErrorSummary errors={[]}>
        <p>{test.text}</p>
      </ErrorSummary>
    )
  }
  const text = test?.text ?? done
  return text === null ? null : (
    <Done>
      <p>{text}</p>
    </Done>
  )
}

function describePause(paused: WebhookView['paused']): string {
  if (paused === null)
    return 'It is told at once. What it does not take is tried again for three days.'
  return paused.why === 'gone'
    ? `On ${paused.on} the receiver answered 410, which means that it wants no more. What happens since then waits here for up to 30 days.`
    : `Since ${paused.on}. What happens meanwhile waits here for up to 30 days.`
}

function IntentButton({ intent, children }: { intent: Intent; children: ReactNode }) {
  return (
    <form method="post">
      <input type="hidden" name={INTENT} value={intent} />
      <button className="button button-quiet" type="submit">
        {children}
      </button>
    </form>
  )
}
