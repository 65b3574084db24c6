import type { LoaderFunctionArgs } from '@remix-run/node'
import { OPEN_API } from '../desk/api/addresses.ts'
import { apiProblem } from '../desk/api/api-problem.server.ts'

/** Whatever else a program asks for: it gets JSON, not a page. */
export function loader({ context }: LoaderFunctionArgs): Response {
  return apiProblem(context, 404, `There is nothing here. ${OPEN_API} says what there is.`)
}
