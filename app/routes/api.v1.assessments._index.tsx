import type { LoaderFunctionArgs } from '@remix-run/node'
import { answerApi } from '../desk/api/answer-api.server.ts'
import { listAssessments } from '../desk/api/list-assessments.server.ts'

/** The list for programs, behind a personal token: see docs/api.md. */
export function loader(args: LoaderFunctionArgs): Promise<Response> {
  return answerApi(args, (caller) => listAssessments(args.context, args.request, caller))
}
