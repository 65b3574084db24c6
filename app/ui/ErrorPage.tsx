import { isRouteErrorResponse, Link, useLocation } from '@remix-run/react'
import { findErrorId, useRequestInfo } from '../request-info.ts'

interface Words {
  title: string
  advice: string
}

const NOT_FOUND: Words = {
  title: 'This page does not exist',
  advice: 'The link may be old or incomplete. If someone sent it to you, ask them for it again.',
}

const OUR_FAULT: Words = {
  title: 'Something went wrong on our side',
  advice: 'Answers you have already given are saved. Please try again in a moment.',
}

/** One page for whatever a visitor runs into. Says nothing about the inside. */
export function ErrorPage({
  error,
  home = { address: '/', label: 'Back to the start' },
}: {
  error: unknown
  /** Where it goes on, for whoever does not come from the first page. */
  home?: { address: string; label: string }
}) {
  const { requestId } = useRequestInfo()
  const here = useLocation()
  const { title, advice } = explainError(error)
  return (
    <div className="column">
      <h1>{title}</h1>
      <p className="lead">{advice}</p>
      <p className="actions">
        {mayHelpToRetry(error) && (
          <Link className="button" to={here} reloadDocument>
            Try again
          </Link>
        )}
        <Link to={home.address} reloadDocument>
          {home.label}
        </Link>
      </p>
      {!isNotFound(error) && (
        <p className="small muted">Error id: {findErrorId(error, requestId)}</p>
      )}
    </div>
  )
}

/** The server's own words, where it sent some: it knows why it refused. */
export function explainError(error: unknown): Words {
  if (isNotFound(error)) return NOT_FOUND
  const data: unknown = isRouteErrorResponse(error) ? error.data : undefined
  return isWords(data) ? data : OUR_FAULT
}

/** The same request would be refused for the same reason. */
const FINAL: readonly number[] = [404, 405]

function mayHelpToRetry(error: unknown): boolean {
  return !isRouteErrorResponse(error) || !FINAL.includes(error.status)
}

function isNotFound(error: unknown): boolean {
  return isRouteErrorResponse(error) && error.status === 404
}

function isWords(data: unknown): data is Words {
  return (
    typeof data === 'object' &&
    data !== null &&
    'title' in data &&
    typeof data.title === 'string' &&
    'advice' in data &&
    typeof data.advice === 'string'
  )
}
