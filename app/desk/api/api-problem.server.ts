import type { AppLoadContext } from '@remix-run/node'
import { describeProblem, PROBLEM_TYPE } from '../../server/problem.server.ts'

/** A refusal of the API. Throw it inside `answerApi`. */
export function apiProblem(
  { requestId }: Pick<AppLoadContext, 'requestId'>,
  status: number,
  detail: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const problem = describeProblem({ status, detail, requestId })
  return new Response(JSON.stringify(problem), {
    status,
    headers: { 'Content-Type': PROBLEM_TYPE, 'Cache-Control': 'no-store', ...headers },
  })
}
