import { json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { FINISHED, resumeAddress } from '../quiz/addresses.ts'
import { readDraft } from '../quiz/draft.server.ts'
import { LaterPage } from '../quiz/LaterPage.tsx'
import { titled } from '../ui/site.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const token = await context.draftCookie.read(request)
  const { exists, isFinished, path } = await readDraft(context, token)
  if (isFinished) throw redirect(FINISHED)
  const hasLink = exists && token !== undefined
  const link = hasLink ? new URL(resumeAddress(token), request.url).href : null
  return json({ link, answered: path.answered })
}

export const meta: MetaFunction = ({ matches }) => [
  { title: titled('Continue later', matches) },
  { name: 'robots', content: 'noindex' },
]

export default function Later() {
  const { link, answered } = useLoaderData<typeof loader>()
  return <LaterPage link={link} answered={answered} />
}
