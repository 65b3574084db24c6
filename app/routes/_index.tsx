import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { makeExample } from '../landing/example.server.ts'
import { LandingPage } from '../landing/LandingPage.tsx'
import { QUIZ, resultAddress } from '../quiz/addresses.ts'
import { readDraft } from '../quiz/draft.server.ts'
import { readSource, withSource } from '../quiz/source.server.ts'
import { titled } from '../ui/site.ts'

export const handle = { js: false }

const example = makeExample()

export async function loader({ request, context }: LoaderFunctionArgs) {
  const token = await context.draftCookie.read(request)
  const { isFinished, path } = await readDraft(context, token)
  const result = isFinished && token !== undefined ? resultAddress(token) : null
  const start = withSource(QUIZ, readSource(request))
  return json({ example, standing: { answered: path.answered, result, start } })
}

export const meta: MetaFunction = ({ matches }) => [
  { title: titled('Do you even have a backend?', matches) },
  {
    name: 'description',
    content:
      'Answer a few plain questions about your app and learn whether it has a backend, whose it is, where it runs and how risky it is. About five minutes, no e-mail address.',
  },
]

export default function Landing() {
  return <LandingPage {...useLoaderData<typeof loader>()} />
}
