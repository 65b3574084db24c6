import { DESK } from '../addresses.ts'
import type { ListView } from './list-view.ts'

/** Says why there is nothing to see, and what to do about it. */
export function EmptyList({
  list: { isEmpty, search, seesPersonal, chips, pages },
}: {
  list: ListView
}) {
  if (isEmpty) {
    return (
      <div className="empty">
        <h2>No assessments yet</h2>
        <p>
          As soon as a founder finishes the check, it stands here: verdict, score, what weighs most
          and what to do next. A new check of the same app takes the place of the earlier one.
        </p>
        <p>
          <a href="/">Take the check yourself</a> to see what founders see.
        </p>
      </div>
    )
  }
  return (
    <div className="empty">
      <h2>Nothing matches</h2>
      {pages.first !== null && (
        <p>
          There is nothing more on this page. <a href={pages.first}>Back to the first page</a>
        </p>
      )}
      {chips.length > 0 && (
        <>
          <p>
            {chips.length === 1
              ? 'Remove the filter'
              : 'All of these must hold at once. Remove one'}
            :
          </p>
          <ul>
            {chips.map(({ label, without }) => (
              <li key={label}>
                <a href={without}>
                  Without <bdi>{label}</bdi>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      {search !== '' && (
        <p>
          {seesPersonal
            ? 'Every word you type must begin a word in the company, e-mail address, name, app, link, message or notes. Fewer or shorter words find more.'
            : 'Your role finds assessments by their number, as in #1042, not by names.'}
        </p>
      )}
      <p>
        <a href={DESK}>Show everything</a>
      </p>
    </div>
  )
}
