import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findTalk } from '../talk/find-talk.server.ts'
import { SentPage } from '../talk/SentPage.tsx'
import { privateHeaders } from '../ui/page-headers.ts'
import { privateMeta } from '../ui/private-meta.ts'
import '../talk/talk.css'

export const handle = { js: false }

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { token = '' } = params
  const talk = await findTalk(context, token)
  if (talk === undefined) throw json(null, { status: 404 })
  return json({ token, email: talk.own?.email ?? null, replyWithin: context.env.replyWithin })
}

export const headers = privateHeaders

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  privateMeta(data?.email === null ? 'We have no message from you' : 'Thank you', { matches })

export default function Sent() {
  return <SentPage {...useLoaderData<typeof loader>()} />
}
