import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

export interface BuiltRoute {
  id: string
  /** With something plausible for every parameter. */
  path: string
  hasAction: boolean
}

interface Manifest {
  [id: string]: { path?: string; parentId?: string; module: { action?: unknown } }
}

/** An unknown token: whoever guesses meets this. */
const parameters: Record<string, string> = { token: 'x'.repeat(32), question: 'builders' }

/** Every address the build answers, so that a new page is tested before anybody thinks of it. */
export async function listRoutes(): Promise<BuiltRoute[]> {
  const file = pathToFileURL(resolve('build/server/index.js')).href
  const { routes }: { routes: Manifest } = await import(/* @vite-ignore */ file)
  return Object.entries(routes).map(([id, { module }]) => ({
    id,
    path: fillIn(findPath(routes, id)),
    hasAction: module.action !== undefined,
  }))
}

function findPath(routes: Manifest, id: string): string {
  const route = routes[id]
  if (!route) return ''
  const parent = route.parentId === undefined ? '' : findPath(routes, route.parentId)
  return route.path ? `${parent}/${route.path}` : parent
}

function fillIn(path: string): string {
  const filled = path.replace(/:(\w+)\??/g, (_, name: string) => parameters[name] ?? 'something')
  return filled.replace('*', 'nope') || '/'
}
