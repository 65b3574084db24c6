/** Said after erasing. Knows nothing of what was erased: nothing is left to know. */
export function ErasedPage() {
  return (
    <div className="column">
      <h1>It is erased</h1>
      <p className="lead">
        Your answers, your results and everything else that hung on your link are gone from our
        database. The link leads nowhere now.
      </p>
      <p>
        A PDF that you downloaded or a mail that you received is still where you put it. About
        backup copies, see <a href="/privacy#backups">privacy</a>.
      </p>
      <p className="actions">
        <a className="button" href="/">
          Back to the start
        </a>
      </p>
    </div>
  )
}
