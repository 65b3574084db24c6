import { CHANGE_ANSWERS } from '../quiz/addresses.ts'

/** What can be done with the report: keep it, forward it, change what it rests on. */
export function Keep({ token, link, pdf }: { token: string; link: string; pdf: string }) {
  return (
    <section className="keep" aria-labelledby="keep">
      <h2 id="keep" className="visually-hidden">
        Keep this report
      </h2>
      <div className="actions">
        <a className="button" href={pdf}>
          Download the PDF
        </a>
        <form method="post" action={CHANGE_ANSWERS}>
          <input type="hidden" name="token" value={token} />
          <button className="button button-quiet" type="submit">
            Change my answers
          </button>
        </form>
      </div>
      <p className="small">
        This page has a private link. Keep it to come back; whoever has it can read the report.
      </p>
      <p className="copy-link" data-copy="Copy the link">
        {link}
      </p>
    </section>
  )
}
