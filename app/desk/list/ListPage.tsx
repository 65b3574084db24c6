import { VIEWS } from '../addresses.ts'
import { Chips } from './Chips.tsx'
import { EmptyList } from './EmptyList.tsx'
import { FilterForm } from './FilterForm.tsx'
import { HeatRule } from './HeatRule.tsx'
import { LeadTable } from './LeadTable.tsx'
import { LinkRow } from './LinkRow.tsx'
import { ListKeys } from './ListKeys.tsx'
import type { ListView } from './list-view.ts'
import { SaveView } from './SaveView.tsx'
import './list.css'

/** The completed assessments: whom to call, in ten seconds. */
export function ListPage({ list }: { list: ListView }) {
  const { rows, pages, chips } = list
  return (
    <div className="list-page">
      <div className="list-head">
        <h1>Assessments</h1>
        {list.exports !== null && rows.length > 0 && <a href={list.exports}>Export</a>}
      </div>
      <nav className="list-views" aria-label="Views">
        <LinkRow links={list.views} current="page" />
      </nav>
      {list.isEmpty ? (
        <EmptyList list={list} />
      ) : (
        <>
          <FilterForm list={list} />
          <Chips chips={chips} />
          <nav className="list-tabs" aria-label="Status">
            <LinkRow links={list.tabs} current="true" />
          </nav>
          <div className="list-bar">
            <p role="status">{list.count}</p>
            <nav className="list-sorts" aria-label="Order">
              <LinkRow links={list.sorts} current="true" />
            </nav>
          </div>
          {list.isCut && (
            <p className="small muted">
              Many match these words: only the newest 10,000 matches were looked at. Another word or
              a filter narrows it down.
            </p>
          )}
          {rows.length === 0 ? <EmptyList list={list} /> : <LeadTable rows={rows} />}
          {(pages.next !== null || pages.first !== null) && (
            <nav className="list-pages" aria-label="Pages">
              {pages.next !== null && (
                <a className="button button-quiet" href={pages.next} rel="next">
                  Next page
                </a>
              )}
              {pages.first !== null && <a href={pages.first}>Back to the first page</a>}
            </nav>
          )}
          <div className="list-end">
            <SaveView saved={list.saved} />
            <HeatRule />
            <a href={VIEWS}>Manage views</a>
          </div>
          {list.shortcuts && <ListKeys />}
        </>
      )}
    </div>
  )
}
