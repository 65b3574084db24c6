import { isRouteErrorResponse } from '@remix-run/react'
import { createContext, useContext } from 'react'

/** What a page knows about the request it was made for. */
export interface RequestInfo {
  /** For scripts; empty in the browser, which hides nonces from the page. */
  nonce: string
  /** Also in the server's log; a person who meets an error can quote it. */
  requestId: string
}

const RequestInfoContext = createContext<RequestInfo>({ nonce: '', requestId: '' })

export const RequestInfoProvider = RequestInfoContext.Provider

export function useRequestInfo(): RequestInfo {
  return useContext(RequestInfoContext)
}

/**
 * An error of a loader, an action or a refused request carries the id of its own request. One while
 * rendering happened in the request that made the page.
 */
export function findErrorId(error: unknown, requestId: string): string {
  const data: unknown = isRouteErrorResponse(error) ? error.data : undefined
  const isNamed = typeof data === 'object' && data !== null && 'requestId' in data
  return isNamed ? String(data.requestId) : requestId
}
