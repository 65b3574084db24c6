import type { LoaderFunctionArgs } from '@remix-run/node'
import { answerApi } from '../desk/api/answer-api.server.ts'
import { showAssessment } from '../desk/api/show-assessment.server.ts'

/** One assessment for programs, behind a personal token: see docs/api.md. */
export function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { context, params, request } = args
  return answerApi(args, () => showAssessment(context, request, params.number ?? ''))
}
