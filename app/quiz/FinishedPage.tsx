import { CHANGE_ANSWERS, START_AFRESH } from './addresses.ts'

/** What can still be done with a finished check. Works with plain links and forms. */
export function FinishedPage({
  result,
  draft,
}: {
  result: string
  /** For the check to come, so that pressing the button twice makes one. */
  draft: string
}) {
  return (
    <div className="column">
      <h1>This check is finished</h1>
      <p className="lead">Its answers stay as they are, so that they always fit your report.</p>
      <p>
        <a className="button" href={result}>
          See your result
        </a>
      </p>
      <h2>Has something changed?</h2>
      <p>
        Update your answers. That gives a new result, which shows what got better; the old one stays
        as it is.
      </p>
      <div className="actions">
        <form method="post" action={CHANGE_ANSWERS}>
          <input type="hidden" name="draft" value={draft} />
          <button className="button button-quiet" type="submit">
            Update my answers
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
