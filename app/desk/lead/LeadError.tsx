import { isRouteErrorResponse } from '@remix-run/react'
import { ErrorPage } from '../../ui/ErrorPage.tsx'
import { DESK } from '../addresses.ts'

/** Says of a missing assessment what may have become of it; the rest is for the common page. */
export function LeadError({ error }: { error: unknown }) {
  if (!isRouteErrorResponse(error) || error.status !== 404) return <ErrorPage error={error} />
  return (
    <div className="column">
      <h1>There is no such assessment</h1>
      <p className="lead">
        Its founder may have erased it, or it was deleted because it had been kept for long enough.
        Notes and everything else about it went with it.
      </p>
      <p>
        <a href={DESK}>Back to the list</a>
      </p>
    </div>
  )
}
