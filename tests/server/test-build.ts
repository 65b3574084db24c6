import type { HttpOptions } from '#app/server/http.server.ts'

type Build = Exclude<HttpOptions['build'], () => unknown>
type Route = NonNullable<Build['routes'][string]>

const page = (
  id: string,
  path: string | undefined,
  module: Omit<Route['module'], 'default'>,
): Route => ({
  id,
  parentId: 'root',
  ...(path === undefined ? { index: true } : { path }),
  module: { default: () => null, ...module },
})

const resource = (id: string, path: string, loader: Route['module']['loader']): Route => ({
  id,
  parentId: 'root',
  path,
  module: { loader } as Route['module'],
})

const routes: Route[] = [
  page('home', undefined, {
    loader: ({ request, context }) => ({ url: request.url, nonce: context.nonce }),
    action: async ({ request }) => {
      const form = await request.formData()
      return Response.json({ received: Object.fromEntries(form) })
    },
  }),
  page('question', 'quiz/:question', {
    loader: () => ({}),
    action: () => new Response(null, { status: 303, headers: { Location: '/quiz/next' } }),
  }),
  page('report', 'r/:token', { loader: () => ({}) }),
  page('broken', 'broken', {
    loader: () => {
      throw new Error('the founder said: secret@example.com')
    },
    action: () => {
      throw new Error('action failed')
    },
  }),
  page('gone', 'gone', {
    loader: () => {
      throw new Response('gone', { status: 410 })
    },
  }),
  resource('pdf', 'r/:token/:file', () => new Response('%PDF-', { headers: pdfHeaders() })),
]

function pdfHeaders() {
  return { 'Content-Type': 'application/pdf', 'Content-Disposition': 'attachment' }
}

/** A Remix build with pages that do what the tests ask about, and no look at all. */
export const testBuild: Build = {
  mode: 'production',
  routes: Object.fromEntries(
    [{ id: 'root', path: '', module: { default: () => null } } as Route, ...routes].map((route) => [
      route.id,
      route,
    ]),
  ),
  entry: {
    module: {
      default: (_request, status, headers, context) => {
        headers.set('Content-Type', 'text/html; charset=utf-8')
        const { loaderData, actionData, errors } = context.staticHandlerContext
        const state = JSON.stringify({ loaderData, actionData, errors })
        return new Response(`<!DOCTYPE html><p>${state}</p>`, { status, headers })
      },
    },
  },
  assets: { entry: { imports: [], module: '' }, routes: {}, url: '', version: '' },
  assetsBuildDirectory: '',
  publicPath: '/',
  basename: '/',
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_singleFetch: false,
    v3_lazyRouteDiscovery: false,
  },
  isSpaMode: false,
}
