import { writeFileSync } from 'node:fs'
import { temporaryFile } from '../db/temporary-database.ts'
import { pathOf } from '../desk/matrix/path-of.ts'
import { ROUTES, type RouteModule } from '../desk/matrix/route-files.ts'
import type { World } from '../desk/matrix/world.ts'
import { testBuild } from '../server/test-build.ts'
import { startTestServer, type TestServer } from '../server/test-server.ts'

/**
 * The whole HTTP server before every file of app/routes, on a copy of a database. Pages come as the
 * JSON of their loaders, without their look.
 */
export async function serveAll(
  { bytes }: Pick<World, 'bytes'>,
  settings: Record<string, string> = {},
): Promise<TestServer> {
  const { root } = testBuild.routes
  if (root === undefined) throw new Error('The build of the tests has no root.')
  const routes: typeof testBuild.routes = { root }
  for (const [name, load] of ROUTES) {
    Object.assign(routes, { [`routes/${name}`]: describeRoute(name, await load()) })
  }
  const file = temporaryFile()
  writeFileSync(file, bytes)
  return startTestServer({ DATABASE_URL: file, ...settings }, { ...testBuild, routes })
}

/** What is named `desk.…` stands in the frame that is called `desk`. */
function describeRoute(name: string, module: RouteModule) {
  const isFramed = name.startsWith('desk.')
  const path = isFramed ? pathOf(name).replace(/^desk\/?/, '') : pathOf(name)
  const isIndex = name.endsWith('_index')
  return {
    id: `routes/${name}`,
    parentId: isFramed ? 'routes/desk' : 'root',
    ...(path === '' ? {} : { path }),
    ...(isIndex ? { index: true } : {}),
    module: { ...module, ...(module.default && { default: () => null }) },
  }
}
