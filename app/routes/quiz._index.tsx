import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { FINISHED } from '../quiz/addresses.ts'
import { readDraft } from '../quiz/draft.server.ts'
import { nextPage } from '../quiz/next-page.ts'
import { readSource, withSource } from '../quiz/source.server.ts'

/** The door to the quiz: to wherever this founder has got. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const token = await context.draftCookie.read(request)
  const { exists, isFinished, path } = await readDraft(context, token)
  const next = isFinished ? FINISHED : nextPage(path, { fromCheck: false })
  return redirect(exists ? next : withSource(next, readSource(request)))
}
