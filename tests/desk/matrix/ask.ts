import type { TestContext } from '../../server/app-context.ts'
import { addressOf, type RouteModule } from './route-files.ts'
import type { Actor } from './world.ts'

export type Method = 'GET' | 'POST'

/** What came back: how the table says it, and whatever reaches the browser. */
export interface Answer {
  outcome: string
  text: string
}

/** Asks one file of app/routes, as Remix would. PDFs hold the report they were drawn from. */
export async function ask(
  { context }: TestContext,
  route: { name: string; module: RouteModule },
  request: {
    method: Method
    actor: Actor
    fields?: Readonly<Record<string, string>> | undefined
    query?: string | undefined
  },
): Promise<Answer> {
  const { method, actor, fields = {}, query = '' } = request
  const run = method === 'GET' ? route.module.loader : route.module.action
  if (run === undefined) throw new Error(`${route.name} does not answer ${method}.`)
  const { headers, params } = actor
  const url = `https://check.example${addressOf(route.name, params)}${query}`
  const body = method === 'POST' ? { body: new URLSearchParams(fields) } : {}
  const response = await answerOf(() =>
    run({
      request: new Request(url, { method, headers, ...body }),
      params,
      context: {
        ...context,
        pdf: {
          ...context.pdf,
          render: async (report) => new TextEncoder().encode(JSON.stringify(report)),
        },
      },
    }),
  )
  const outcome = outcomeOf(response)
  const isFounders = route.name.includes('$token') && !route.name.startsWith('desk_')
  return {
    outcome: outcome === 'yes' && isFounders && actor.hasLink ? 'own' : outcome,
    text: `${JSON.stringify([...response.headers])}\n${await response.text()}`,
  }
}

/** What was returned or thrown, which is an answer either way. */
async function answerOf(run: () => unknown): Promise<Response> {
  try {
    const answer = await run()
    return answer instanceof Response ? answer : Response.json(answer)
  } catch (thrown) {
    if (thrown instanceof Response) return thrown
    throw thrown
  }
}

function outcomeOf({ status, headers }: Response): string {
  const location = headers.get('Location') ?? ''
  if (location.startsWith('/desk/sign-in/code')) return 'code'
  if (location.startsWith('/desk/account/second-factor')) return 'set up'
  if (location.startsWith('/desk/sign-in?') && !location.endsWith('?out')) return 'sign in'
  if (status === 401 || status === 403) return 'no'
  return status === 404 || status === 405 ? String(status) : 'yes'
}
