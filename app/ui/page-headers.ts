import type { HeadersFunction } from '@remix-run/node'

/** What an action or an error says beside its words. Remix leaves it out unless a page passes it on. */
const SAID = ['Allow', 'Retry-After']

/** Of a page: what may be asked instead, and how long to wait, where that was said. */
export const pageHeaders: HeadersFunction = ({ actionHeaders, errorHeaders }) => {
  const headers = new Headers()
  for (const name of SAID) {
    const value = errorHeaders?.get(name) ?? actionHeaders.get(name)
    if (value !== null) headers.set(name, value)
  }
  return headers
}

/** Of a page that holds what is somebody's: it is kept nowhere, too. */
export const privateHeaders: HeadersFunction = (said) => {
  const headers = new Headers(pageHeaders(said))
  headers.set('Cache-Control', 'no-store')
  return headers
}
