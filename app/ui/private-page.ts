import type { HeadersFunction } from '@remix-run/node'
import { titled } from './site.ts'

/** Of every page that holds what is somebody's: kept nowhere; and how long to wait, where that was said. */
export const privateHeaders: HeadersFunction = ({ actionHeaders }) => {
  const retryAfter = actionHeaders.get('Retry-After')
  return {
    'Cache-Control': 'no-store',
    ...(retryAfter === null ? {} : { 'Retry-After': retryAfter }),
  }
}

/** The title of a page that no search engine is to list. `isRefused` is what its loader found out. */
export function privateMeta(
  title: string,
  {
    matches,
    isRefused = false,
  }: { matches: readonly { data: unknown }[]; isRefused?: boolean | undefined },
) {
  return [
    { title: titled(`${isRefused ? 'Error: ' : ''}${title}`, matches) },
    { name: 'robots', content: 'noindex' },
  ]
}
