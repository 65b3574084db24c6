import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { FINISHED } from '../quiz/addresses.ts'
import { readDraft } from '../quiz/draft.server.ts'
import { nextPage } from '../quiz/next-page.ts'

/** The door to the quiz: to wherever this founder has got. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { isFinished, path } = await readDraft(context, await context.draftCookie.read(request))
  return redirect(isFinished ? FINISHED : nextPage(path, { fromCheck: false }))
}
