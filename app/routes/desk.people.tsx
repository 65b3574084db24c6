import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireMember } from '../desk/access/require-member.server.ts'
import { describePeople } from '../desk/accounts/people/describe-people.server.ts'
import { PeoplePage } from '../desk/accounts/people/PeoplePage.tsx'
import { takePeople } from '../desk/accounts/people/take-people.server.ts'
import { readForm } from '../quiz/read-form.server.ts'
import { wasRefused } from '../quiz/refused.server.ts'
import { privateHeaders } from '../ui/page-headers.ts'
import { privateMeta } from '../ui/private-meta.ts'

export const handle = { js: false }

export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requireMember(context, request, 'manage')
  const people = await describePeople(context, member)
  return json({ people, isRefused: wasRefused(context) })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const member = await requireMember(context, request, 'manage')
  const { origin } = new URL(request.url)
  return takePeople(context, { member, origin, form: await readForm(request) })
}

export const headers = privateHeaders

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  privateMeta('People', { matches, isRefused: data?.isRefused ?? false })

export default function People() {
  const { people } = useLoaderData<typeof loader>()
  const outcome = useActionData<typeof action>()
  const made = outcome !== undefined && 'made' in outcome ? outcome.made : undefined
  const refusal = outcome !== undefined && 'faults' in outcome ? outcome : undefined
  return <PeoplePage people={people} made={made} refusal={refusal} />
}
