import { counted } from '../../ui/counted.ts'
import { DESK, EXPORT_CSV, EXPORT_JSON, TOKENS } from '../addresses.ts'
import './export.css'

export interface ExportView {
  /** How many the list finds. */
  total: number
  /** A search found so many that only the newest of them are listed. */
  isCut: boolean
  /** What the list is filtered by, in words. */
  filters: readonly string[]
  /** The filter and order of the list, as in its address. */
  query: string
}

/** Says what is in the file, and whose data it is, before it is made. */
export function ExportPage({ view: { total, isCut, filters, query } }: { view: ExportView }) {
  const withQuery = (address: string) => (query === '' ? address : `${address}?${query}`)
  return (
    <div className="export-page">
      <a className="back-link" href={withQuery(DESK)}>
        Back to the list
      </a>
      <h1>{total === 0 ? 'Nothing to export' : `Export ${counted(total, 'assessment')}`}</h1>
      {total === 0 ? (
        <p className="lead">
          {filters.length === 0
            ? 'Nobody has finished a check yet.'
            : 'The list is empty as it is filtered. Change its filters first.'}
        </p>
      ) : (
        <>
          {filters.length === 0 ? (
            <p className="lead">All of the list.</p>
          ) : (
            <>
              <p className="lead">The list as you left it:</p>
              <ul>
                {filters.map((filter) => (
                  <li key={filter}>{filter}</li>
                ))}
              </ul>
            </>
          )}
          {isCut && (
            <p>
              Your search found so many that the list stops at the newest. So does the file: search
              for less, or add a filter.
            </p>
          )}
          <p className="actions">
            <a className="button" href={withQuery(EXPORT_CSV)}>
              Download CSV
            </a>
            <a className="button button-quiet" href={withQuery(EXPORT_JSON)}>
              Download JSON
            </a>
          </p>
          <p className="small muted">CSV is for Excel, Numbers and Sheets; JSON is for programs.</p>
          <h2>What is in it</h2>
          <ul>
            <li>
              The result: verdict, score and range, band, top findings, open questions, next step,
              builders, app and company.
            </li>
            <li>
              Who asked for an answer: name, e-mail address, link, message, and what they agreed to.
            </li>
            <li>Your work: status and reason, owner, next action, every note.</li>
            <li>Where they came from, when it was, and a link to each page at the desk.</li>
          </ul>
          <h2>Whose data it is</h2>
          <p>
            The founders’. They gave it for an answer to their check, so use it for that. Write
            advertising only to those whose row says that you may.
          </p>
          <p>
            A founder can erase their data here at any moment. That does not reach your file: keep
            it where others can’t read it, and delete it once it has done its work.
          </p>
          <p className="small muted">
            The audit log notes who exported, when, how many and with which filters. A program that
            reads regularly is better off with an <a href={TOKENS}>API token</a>.
          </p>
        </>
      )}
    </div>
  )
}
