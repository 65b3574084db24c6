import { json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { resultAddress } from '../quiz/addresses.ts'
import { readDraft } from '../quiz/draft.server.ts'
import { FinishedPage } from '../quiz/FinishedPage.tsx'
import { nextPage } from '../quiz/next-page.ts'
import { newToken } from '../server/token.server.ts'
import { titled } from '../ui/site.ts'

export const handle = { js: false }

/** Where the pages of a finished quiz lead: its answers no longer change. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const token = await context.draftCookie.read(request)
  const { isFinished, path } = await readDraft(context, token)
  if (token === undefined || !isFinished) throw redirect(nextPage(path, { fromCheck: false }))
  return json({ result: resultAddress(token), draft: newToken() })
}

export const meta: MetaFunction = ({ matches }) => [
  { title: titled('This check is finished', matches) },
]

export default function Finished() {
  return <FinishedPage {...useLoaderData<typeof loader>()} />
}
