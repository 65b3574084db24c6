import { resultAddress } from '../quiz/addresses.ts'
import { eraseAddress, exportAddress } from './addresses.ts'
import type { CheckView, MyDataView, Row } from './data-view.ts'
import { INTENT, REMOVE_CONTACT, WITHDRAW_CONSENT } from './intents.ts'
import './my-data.css'

/** Everything that is stored behind one link, and the ways to take it along or end it. */
export function DataPage({
  view,
  token,
  isFinished,
  done,
}: {
  view: MyDataView
  token: string
  /** The check of this link has a result to go back to. */
  isFinished: boolean
  /** What has just been done. */
  done: string | null
}) {
  const { contacts, consents, hasConsent, checks } = view
  return (
    <div className="column my-data">
      {isFinished && (
        <a className="back-link" href={resultAddress(token)}>
          Back to your result
        </a>
      )}
      {done !== null && (
        <p className="notice" role="status">
          {done}
        </p>
      )}
      <h1>Your data</h1>
      <p className="lead">
        This is what you gave us {checks.length === 1 ? 'with this check' : 'about your app'}
        {checks.length > 1 &&
          `, from ${checks.length === 2 ? 'both' : `all ${checks.length}`} checks of it`}
        , and what our rules made of it. Your private link itself is not here: we keep only a
        fingerprint of it. What a report says stands on its own page, and in the download.
      </p>
      <p className="actions">
        <a className="button button-quiet" href={exportAddress(token)}>
          Download it all (JSON)
        </a>
        <a className="button button-quiet" href={eraseAddress(token)}>
          Erase it all
        </a>
      </p>
      <h2>How to reach you</h2>
      {contacts.length === 0 ? (
        <p>Nothing. You have not written to us.</p>
      ) : (
        <>
          {contacts.map((rows, index) => (
            <Rows key={index} rows={rows} />
          ))}
          <form method="post" className="my-data-action">
            <button
              className="button button-quiet"
              type="submit"
              name={INTENT}
              value={REMOVE_CONTACT}
            >
              Remove these details
            </button>
            <p className="small muted">
              Your checks stay. We can no longer answer, and mails that wait to be sent are dropped.
            </p>
          </form>
        </>
      )}
      <h2>What you agreed to</h2>
      {consents.length === 0 ? (
        <p>Nothing. We send you no advertising.</p>
      ) : (
        <ul>
          {consents.map(({ text, given, withdrawn }, index) => (
            <li key={index}>
              “{text}” Given on {given}.{' '}
              {withdrawn === null ? 'It stands.' : `Taken back on ${withdrawn}.`}
            </li>
          ))}
        </ul>
      )}
      {hasConsent && (
        <form method="post" className="my-data-action">
          <button
            className="button button-quiet"
            type="submit"
            name={INTENT}
            value={WITHDRAW_CONSENT}
          >
            Take my consent back
          </button>
        </form>
      )}
      {checks.map((check) => (
        <Check key={check.id} check={check} />
      ))}
    </div>
  )
}

function Check({ check: { title, rows, answers, lists } }: { check: CheckView }) {
  return (
    <section className="my-data-check">
      <h2>{title}</h2>
      <Rows rows={rows} />
      <details>
        <summary>
          {answers.length === 1
            ? 'The 1 answer you gave'
            : `The ${answers.length} answers you gave`}
        </summary>
        <Rows rows={answers} hasLongLabels />
      </details>
      {lists.map((list) => (
        <div key={list.title}>
          <h3>{list.title}</h3>
          <ul>
            {list.items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

function Rows({ rows, hasLongLabels = false }: { rows: readonly Row[]; hasLongLabels?: boolean }) {
  return (
    <dl className={hasLongLabels ? 'data-rows' : 'data-rows data-facts'}>
      {rows.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
