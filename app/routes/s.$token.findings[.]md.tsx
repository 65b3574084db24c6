import type { LoaderFunctionArgs } from '@remix-run/node'
import { answerFile } from '../report/sharing/answer-file.server.ts'
import { developerMarkdown } from '../report/sharing/developer-markdown.server.ts'

/** The developer's copy to paste into a tracker or an AI builder. */
export function loader({ params, context }: LoaderFunctionArgs): Promise<Response> {
  return answerFile(context, params.token, {
    type: 'text/markdown',
    extension: 'md',
    write: developerMarkdown,
  })
}
