import type { LoaderFunctionArgs } from '@remix-run/node'
import { answerFile } from '../report/sharing/answer-file.server.ts'

/** The developer's copy for programs: the shape is DeveloperCopySchema. */
export function loader({ params, context }: LoaderFunctionArgs): Promise<Response> {
  return answerFile(context, params.token, {
    type: 'application/json',
    extension: 'json',
    write: (copy) => `${JSON.stringify(copy, null, 2)}\n`,
  })
}
