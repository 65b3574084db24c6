import type { HeadersFunction } from '@remix-run/node'

/** Of every page about accounts: kept nowhere; and how long to wait, where that was said. */
export const privateHeaders: HeadersFunction = ({ actionHeaders }) => {
  const retryAfter = actionHeaders.get('Retry-After')
  return {
    'Cache-Control': 'no-store',
    ...(retryAfter === null ? {} : { 'Retry-After': retryAfter }),
  }
}
