import { DONE, type Done, type ShareView } from './sharing-view.ts'

/**
 * What has just been done, as the address tells. That a link is ready is said only while that very
 * link is there: somebody may go back to the address after ending it.
 */
export function readDone(search: URLSearchParams, shares: readonly ShareView[]): Done | null {
  const done = DONE.find((known) => known === search.get('done')) ?? null
  if (done !== 'made') return done
  return shares.some(({ id }) => id === search.get('link')) ? done : null
}
