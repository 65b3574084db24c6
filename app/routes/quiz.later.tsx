import { json, type LoaderFunctionArgs, type MetaFunction, redirectDocument } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { dataAddress } from '../my-data/addresses.ts'
import { FINISHED, resumeAddress } from '../quiz/addresses.ts'
import { readDraft } from '../quiz/draft.server.ts'
import { LaterPage } from '../quiz/LaterPage.tsx'
import { daysInWords } from '../ui/days-in-words.ts'
import { privateMeta } from '../ui/private-meta.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const token = await context.draftCookie.read(request)
  const { exists, isFinished, path } = await readDraft(context, token)
  if (isFinished) throw redirectDocument(FINISHED)
  const hasLink = exists && token !== undefined
  const link = hasLink ? new URL(resumeAddress(token), request.url).href : null
  return json({
    link,
    data: hasLink ? dataAddress(token) : null,
    kept: daysInWords(context.env.keepDraftsDays),
    answered: path.answered,
  })
}

export const meta: MetaFunction = ({ matches }) => privateMeta('Continue later', { matches })

export default function Later() {
  return <LaterPage {...useLoaderData<typeof loader>()} />
}
