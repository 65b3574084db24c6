import {
  type ActionFunction,
  type ActionFunctionArgs,
  json,
  type LoaderFunction,
  type LoaderFunctionArgs,
  type ServerBuild,
} from '@remix-run/node'

/**
 * Makes every error that a loader or an action did not expect a plain 500 that carries the id of
 * the log line. Remix would hide the error too, but without an id to ask for.
 */
export function reportRouteErrors(build: ServerBuild): ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => {
    if (!route) return [id, route]
    const { loader, action } = route.module
    const reporting = {
      ...(loader ? { loader: reportErrors(loader) } : {}),
      ...(action ? { action: reportErrors(action) } : {}),
    }
    return [id, { ...route, module: { ...route.module, ...reporting } }]
  })
  return { ...build, routes: Object.fromEntries(routes) }
}

function reportErrors(run: LoaderFunction | ActionFunction) {
  return async (args: LoaderFunctionArgs & ActionFunctionArgs) => {
    try {
      return await run(args)
    } catch (error) {
      // Anything else was thrown on purpose, as an answer.
      if (!(error instanceof Error)) throw error
      const { log, requestId } = args.context
      log.error({ requestId, err: error }, 'request failed')
      throw json({ requestId }, { status: 500 })
    }
  }
}
