import { VIEWS } from '../addresses.ts'
import type { ListView } from './list-view.ts'
import { LONGEST_VIEW_NAME } from './view-form.ts'

/** Keeps the filter and the order under a name; says so where there is neither. */
export function SaveView({ saved }: { saved: ListView['saved'] }) {
  return (
    <details className="save-view">
      <summary>Save this view</summary>
      {saved.query === '' ? (
        <p className="field-hint">
          Set a filter or an order first: that is what a view keeps.
          {saved.leavesSearchOut &&
            ' Words that you search for are not kept: they may name somebody.'}
        </p>
      ) : (
        <SaveForm saved={saved} />
      )}
    </details>
  )
}

function SaveForm({ saved: { query, leavesSearchOut, mayShare } }: { saved: ListView['saved'] }) {
  return (
    <form method="post" action={VIEWS}>
      <input type="hidden" name="intent" value="save" />
      <input type="hidden" name="query" value={query} />
      <label htmlFor="view-name">Name</label>
      <input
        id="view-name"
        name="name"
        required
        maxLength={LONGEST_VIEW_NAME}
        autoComplete="off"
        aria-describedby="view-name-hint"
      />
      <p id="view-name-hint" className="field-hint">
        Filters and order are kept. Leave founders’ names out of it.
        {leavesSearchOut && ' The words you searched for are not kept: they may name somebody.'}
      </p>
      {mayShare && (
        <label className="filter-option">
          <input type="checkbox" name="shared" value="yes" />
          Everybody at the desk sees it, viewers too
        </label>
      )}
      <button type="submit" className="button button-quiet">
        Save
      </button>
    </form>
  )
}
