import { action, loader } from '#app/routes/desk.assessments.$number.tsx'
import type { TestContext } from '../../server/app-context.ts'
import type { SignedIn } from '../sign-in.ts'

/** What a loader or action answered, also when it threw the answer. */
export async function answerOf(attempt: Promise<Response>): Promise<Response> {
  const answer = await attempt.catch((error: unknown) => error)
  if (!(answer instanceof Response)) throw answer
  return answer
}

const address = (number: number | string, query = '') =>
  `http://localhost/desk/assessments/${number}${query}`

export function argsFor(
  app: TestContext,
  number: number | string,
  request: Request,
): { params: { number: string }; request: Request; context: TestContext['context'] } {
  return { params: { number: String(number) }, request, context: app.context }
}

/** The page of a lead as a member gets it. */
export async function load(
  app: TestContext,
  member: Pick<SignedIn, 'headers'>,
  number: number | string,
  query = '',
) {
  const request = new Request(address(number, query), { headers: member.headers })
  return loader(argsFor(app, number, request))
}

export async function show(
  app: TestContext,
  member: Pick<SignedIn, 'headers'>,
  number: number,
  query = '',
) {
  return (await (await load(app, member, number, query)).json()).lead
}

/** A form of that page, posted. */
export async function post(
  app: TestContext,
  member: Pick<SignedIn, 'headers'>,
  number: number | string,
  fields: Record<string, string> | readonly (readonly [string, string])[],
  query = '',
): Promise<Response> {
  const pairs = Array.isArray(fields) ? fields.map((pair) => [...pair]) : Object.entries(fields)
  const request = new Request(address(number, query), {
    method: 'POST',
    body: new URLSearchParams(pairs),
    headers: member.headers,
  })
  return answerOf(action(argsFor(app, number, request)))
}
