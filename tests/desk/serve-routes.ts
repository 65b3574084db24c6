import { loader as otherLoader } from '#app/routes/api.$.tsx'
import { loader as assessmentsLoader } from '#app/routes/api.v1.assessments._index.tsx'
import { loader as assessmentLoader } from '#app/routes/api.v1.assessments.$number.tsx'
import { loader as openApiLoader } from '#app/routes/api.v1.openapi[.]json.tsx'
import { loader as csvLoader } from '#app/routes/desk.export[.]csv.tsx'
import { testBuild } from '../server/test-build.ts'
import { startTestServer, type TestServer } from '../server/test-server.ts'

type Loader = typeof otherLoader | typeof assessmentsLoader

const ROUTES: readonly (readonly [path: string, loader: Loader])[] = [
  ['api/*', otherLoader],
  ['api/v1/assessments', assessmentsLoader],
  ['api/v1/assessments/:number', assessmentLoader],
  ['api/v1/openapi.json', openApiLoader],
  ['desk/export.csv', csvLoader],
]

/** The whole HTTP server before the routes through which assessments leave the desk. */
export function serveRoutes(settings: Record<string, string> = {}): Promise<TestServer> {
  const routes = ROUTES.map(([path, loader]) => [
    path,
    { id: path, parentId: 'root', path, module: { loader } },
  ])
  const build = { ...testBuild, routes: { ...testBuild.routes, ...Object.fromEntries(routes) } }
  return startTestServer(settings, build)
}
