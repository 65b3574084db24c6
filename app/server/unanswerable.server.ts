import type { ServerBuild } from '@remix-run/node'
import { matchRoutes } from '@remix-run/react'
import type { Request, RequestHandler } from 'express'
import type { SendError } from './error-page.server.ts'
import type { Build } from './remix.server.ts'

type Routes = ServerBuild['routes']

/**
 * Refuses in our words what Remix would answer with "Unexpected Server Error" as data: a post to
 * a page that takes none, and a question for the data of a page that is not at that address.
 */
export function refuseUnanswerable(build: Build, sendError: SendError): RequestHandler {
  const readRoutes = async () => (typeof build === 'function' ? await build() : build).routes
  return async (request, response, next) => {
    try {
      const status = judge(request, await readRoutes())
      if (status === 'fine') return next()
      if (status === 405) response.set('Allow', 'GET, HEAD')
      // No page of ours asks this: the answer is for a person, not for Remix's client.
      delete request.query._data
      sendError(request, response, status)
    } catch (error) {
      next(error)
    }
  }
}

function judge(request: Request, routes: Routes): 'fine' | 404 | 405 {
  const found = findRoutes(request.path, routes)
  const { _data: data } = request.query
  if (data !== undefined && !found.some(({ id }) => id === data)) return 404
  if (request.method !== 'POST') return 'fine'
  const last = found.at(-1)
  if (last === undefined || last.path === '*') return 404
  const isForIndex = last.index === true && 'index' in request.query
  // A form names an index with `?index`; any other post is for the deepest page that has a path.
  const addressed = isForIndex ? last : found.findLast(({ path = '' }) => path !== '')
  const asked = data === undefined ? addressed : found.find(({ id }) => id === data)
  return asked?.module.action === undefined ? 405 : 'fine'
}

/** From the root to the page at a path, as Remix will find them. */
function findRoutes(path: string, routes: Routes) {
  const all = Object.values(routes).filter((route) => route !== undefined)
  const matches = matchRoutes(childrenOf(undefined, all), path) ?? []
  return matches.flatMap(({ route }) => all.find(({ id }) => id === route.id) ?? [])
}

type Route = NonNullable<Routes[string]>
type Branch =
  | { id: string; path: string; index: true }
  | { id: string; path: string; index: false; children: Branch[] }

function childrenOf(parentId: string | undefined, all: readonly Route[]): Branch[] {
  return all
    .filter((route) => route.parentId === parentId)
    .map(({ id, path = '', index }) =>
      index === true
        ? { id, path, index }
        : { id, path, index: false, children: childrenOf(id, all) },
    )
}
