import styles from 'virtual:client-styles'
import type { AppLoadContext, EntryContext, HandleErrorFunction } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { renderToString } from 'react-dom/server'
import { DESK } from './desk/addresses.ts'
import { inlineStyles } from './inline-styles.ts'
import { RequestInfoProvider } from './request-info.ts'

/**
 * Renders whole, without streaming: no page waits for data it could leave out, and an error while
 * rendering still becomes a proper error page.
 */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { nonce, requestId }: AppLoadContext,
): Response {
  const html = renderToString(
    <RequestInfoProvider value={{ nonce, requestId }}>
      <RemixServer context={remixContext} url={request.url} nonce={nonce} />
    </RequestInfoProvider>,
  )
  headers.set('Content-Type', 'text/html; charset=utf-8')
  // The desk is open all day, and has its styles from the first page on.
  const isDesk = new URL(request.url).pathname.startsWith(DESK)
  const page = isDesk ? html : inlineStyles(html, { styles, nonce })
  return new Response(`<!DOCTYPE html>${page}`, { status, headers })
}

/** Errors while rendering; those of loaders and actions were logged where they were thrown. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  // The visitor left: nobody waits for this answer, and nothing is wrong.
  if (request.signal.aborted) return
  // A page that does not exist, or a method that a page has no answer to.
  if (isRouteErrorResponse(error)) return
  context.log.error({ requestId: context.requestId, err: error }, 'request failed')
}
