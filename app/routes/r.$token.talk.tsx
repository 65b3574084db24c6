import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readForm } from '../quiz/read-form.server.ts'
import { wasRefused } from '../quiz/refused.server.ts'
import type { ContactRefusal } from '../talk/contact-form.ts'
import { describeTalk } from '../talk/describe-talk.server.ts'
import { DOOR_WORDS } from '../talk/door-words.ts'
import { findTalk } from '../talk/find-talk.server.ts'
import { TalkPage } from '../talk/TalkPage.tsx'
import { takeContact } from '../talk/take-contact.server.ts'
import { privateHeaders } from '../ui/page-headers.ts'
import { privateMeta } from '../ui/private-meta.ts'

export const handle = { js: false }

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { token = '' } = params
  const talk = await findTalk(context, token)
  if (talk === undefined) throw json(null, { status: 404 })
  return json({ view: describeTalk(context, { token, talk }), wasRefused: wasRefused(context) })
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { token = '' } = params
  const talk = await findTalk(context, token)
  if (talk === undefined) throw json(null, { status: 404 })
  return takeContact(context, { token, talk, form: await readForm(request) })
}

export const headers = privateHeaders

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  if (data === undefined) return []
  const { title } = DOOR_WORDS[data.view.door]
  return privateMeta(title, { matches, isRefused: data.wasRefused })
}

export default function Talk() {
  const { view } = useLoaderData<typeof loader>()
  return <TalkPage view={view} refusal={useActionData<ContactRefusal>()} />
}
