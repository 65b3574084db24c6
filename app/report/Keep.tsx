import { dataAddress } from '../my-data/addresses.ts'
import { UpdateAnswers, UpdateHint } from './compare/UpdateAnswers.tsx'
import type { UpdateView } from './compare/update-view.ts'
import { sharingAddress } from './sharing/sharing-view.ts'

/** What can be done with the report: keep it, forward it, change what it rests on. */
export function Keep({
  token,
  link,
  pdf,
  update,
  isFirst,
  kept,
}: {
  token: string
  link: string
  pdf: string
  update: UpdateView
  /** No other check of this app is finished. */
  isFirst: boolean
  /** For how long at least, in words. */
  kept: string
}) {
  return (
    <section className="keep" aria-labelledby="keep">
      <h2 id="keep" className="visually-hidden">
        Keep this report
      </h2>
      <div className="actions">
        <a className="button" href={pdf}>
          Download the PDF
        </a>
        <UpdateAnswers token={token} update={update} />
        <a href={sharingAddress(token)}>Send it on</a>
      </div>
      <UpdateHint update={update} isFirst={isFirst} />
      <p className="small">
        This page has a private link. Keep it to come back. Whoever has it can do all that you can,
        erasing included.
      </p>
      <p className="copy-link" data-copy="Copy the link">
        {link}
      </p>
      <p className="small muted">
        We keep it for {kept}. <a href={dataAddress(token)}>Your data: see, export or erase it</a>
      </p>
    </section>
  )
}
