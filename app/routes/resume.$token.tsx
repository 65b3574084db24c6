import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { QUIZ } from '../quiz/addresses.ts'
import { readDraft } from '../quiz/draft.server.ts'
import { ResumePage } from '../quiz/ResumePage.tsx'
import { isToken } from '../server/token.server.ts'
import { privateMeta } from '../ui/private-meta.ts'

export const handle = { js: false }

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { token, draft } = await findByLink(params.token, context)
  const own = await context.draftCookie.read(request)
  const other = own === token ? undefined : await readDraft(context, own)
  return json({
    answered: draft.path.answered,
    atMost: draft.path.atMost,
    isFinished: draft.isFinished,
    savedOn: draft.updatedAt,
    replaces: other === undefined || other.isFinished ? 0 : other.path.answered,
  })
}

/** Makes this browser the one that answers: never by following a link, only by pressing a button. */
export async function action({ params, context }: ActionFunctionArgs) {
  const { token } = await findByLink(params.token, context)
  const headers = { 'Set-Cookie': await context.draftCookie.write(token) }
  return redirect(QUIZ, { status: 303, headers })
}

async function findByLink(
  token: string | undefined,
  context: LoaderFunctionArgs['context'],
): Promise<{ token: string; draft: Awaited<ReturnType<typeof readDraft>> }> {
  const draft = isToken(token) ? await readDraft(context, token) : undefined
  if (!isToken(token) || draft === undefined || !draft.exists) throw json(null, { status: 404 })
  return { token, draft }
}

export const meta: MetaFunction = ({ matches }) => privateMeta('Continue your check', { matches })

export default function Resume() {
  return <ResumePage {...useLoaderData<typeof loader>()} />
}
