import { CHANGE_ANSWERS, START_AFRESH } from './addresses.ts'

/** What can still be done with a finished check. Works with plain links and forms. */
export function FinishedPage({ result }: { result: string }) {
  return (
    <div className="column">
      <h1>This check is finished</h1>
      <p className="lead">
        Its answers stay as they are, so that your report keeps saying why it says what it says.
      </p>
      <p>
        <a className="button" href={result}>
          See your result
        </a>
      </p>
      <h2>Has something changed?</h2>
      <p>
        You can change your answers in a copy. That gives a new result with a link of its own; the
        old one stays.
      </p>
      <div className="actions">
        <form method="post" action={CHANGE_ANSWERS}>
          <button className="button button-quiet" type="submit">
            Change my answers
          </button>
        </form>
        <form method="post" action={START_AFRESH}>
          <button className="button button-quiet" type="submit">
            Start a new check
          </button>
        </form>
      </div>
    </div>
  )
}
