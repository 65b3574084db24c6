import { DESK, VIEWS } from '../addresses.ts'
import { LONGEST_VIEW_NAME } from './view-form.ts'
import './views.css'

export interface ViewsView {
  own: readonly { id: string; name: string; address: string; isShared: boolean }[]
  shared: readonly { id: string; name: string; address: string; by: string }[]
  mayShare: boolean
  fault: string | null
}

/** One's own views to rename, share and delete, and those that others share. */
export function ViewsPage({ views: { own, shared, mayShare, fault } }: { views: ViewsView }) {
  return (
    <div className="views-page">
      <a className="back-link" href={DESK}>
        Back to the list
      </a>
      <h1>Views</h1>
      {fault !== null && (
        <p className="notice" role="alert">
          {fault}
        </p>
      )}
      <h2>Yours</h2>
      {own.length === 0 ? (
        <p>
          None yet. Filter the <a href={DESK}>list</a> the way you often need it, then save it under
          a name at the end of the page.
        </p>
      ) : (
        <ul className="views">
          {own.map((view) => (
            <li key={view.id}>
              <OwnView view={view} mayShare={mayShare} />
            </li>
          ))}
        </ul>
      )}
      {shared.length > 0 && (
        <>
          <h2>Shared by others</h2>
          <ul className="views">
            {shared.map(({ id, name, address, by }) => (
              <li key={id}>
                <a href={address}>
                  <bdi>{name}</bdi>
                </a>{' '}
                <span className="muted">
                  by <bdi>{by}</bdi>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

function OwnView({ view, mayShare }: { view: ViewsView['own'][number]; mayShare: boolean }) {
  const { id, name, address, isShared } = view
  const nameId = `name-${id}`
  return (
    <>
      <p className="view-name">
        <a href={address}>
          <bdi>{name}</bdi>
        </a>
        {isShared && <span className="muted"> shared</span>}
      </p>
      <details>
        <summary>
          Change<span className="visually-hidden">: {name}</span>
        </summary>
        <form method="post" action={VIEWS} className="view-form">
          <input type="hidden" name="id" value={id} />
          <label htmlFor={nameId}>Name</label>
          <input
            id={nameId}
            name="name"
            defaultValue={name}
            required
            maxLength={LONGEST_VIEW_NAME}
            autoComplete="off"
          />
          {mayShare && (
            <label className="filter-option">
              <input type="checkbox" name="shared" value="yes" defaultChecked={isShared} />
              Everybody at the desk sees it
            </label>
          )}
          <p className="actions">
            <button type="submit" name="intent" value="change" className="button button-quiet">
              Save
            </button>
            <button
              type="submit"
              name="intent"
              value="delete"
              className="button-link"
              formNoValidate
            >
              Delete<span className="visually-hidden">: {name}</span>
            </button>
          </p>
        </form>
      </details>
    </>
  )
}
