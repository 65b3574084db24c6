import type { HttpOptions } from '#app/server/http.server.ts'
import { pathOf } from './path-of.ts'
import type { Params } from './world.ts'

type Build = Exclude<HttpOptions['build'], () => unknown>
type ServerModule = NonNullable<Build['routes'][string]>['module']

export type Loader = NonNullable<ServerModule['loader']>
export type Action = NonNullable<ServerModule['action']>

/** What one file of app/routes exports, as far as it answers requests. */
export interface RouteModule {
  loader?: Loader
  action?: Action
  default?: ServerModule['default']
  handle?: ServerModule['handle']
}

const FILES: Readonly<Record<string, () => Promise<RouteModule>>> = import.meta.glob<RouteModule>(
  '../../../app/routes/*.tsx',
)

/** Every file of app/routes, by its name without the ending. */
export const ROUTES: ReadonlyMap<string, () => Promise<RouteModule>> = new Map(
  Object.entries(FILES).map(([path, load]) => {
    const name = path.slice(path.lastIndexOf('/') + 1, -'.tsx'.length)
    return [name, load]
  }),
)

/** An address that a file answers. */
export function addressOf(name: string, params: Params): string {
  const path = pathOf(name)
    .replace(/:(\w+)/g, (_, param: string) => params[param] ?? 'nothing')
    .replace('*', 'nothing-here')
  return `/${path}`
}
