import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireMember } from '../desk/access/require-member.server.ts'
import { describeWholePerson } from '../desk/accounts/people/describe-whole-person.server.ts'
import { findPerson } from '../desk/accounts/people/find-person.server.ts'
import { PersonPage } from '../desk/accounts/people/PersonPage.tsx'
import { PERSON_DONE } from '../desk/accounts/people/person-view.ts'
import { takePerson } from '../desk/accounts/people/take-person.server.ts'
import { readForm } from '../quiz/read-form.server.ts'
import { wasRefused } from '../quiz/refused.server.ts'
import { privateHeaders } from '../ui/page-headers.ts'
import { privateMeta } from '../ui/private-meta.ts'

export const handle = { js: false }

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const self = await requireMember(context, request, 'manage')
  const member = await findPerson(context, params.id)
  const asked = new URL(request.url).searchParams.get('done')
  return json({
    person: await describeWholePerson(context, { member, self }),
    done: PERSON_DONE.find((done) => done === asked) ?? null,
    isRefused: wasRefused(context),
  })
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const self = await requireMember(context, request, 'manage')
  const member = await findPerson(context, params.id)
  const { origin } = new URL(request.url)
  return takePerson(context, { self, member, origin, form: await readForm(request) })
}

export const headers = privateHeaders

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  privateMeta(data?.person.email ?? 'People', { matches, isRefused: data?.isRefused ?? false })

export default function Person() {
  const { person, done } = useLoaderData<typeof loader>()
  const outcome = useActionData<typeof action>()
  const made = outcome !== undefined && 'made' in outcome ? outcome.made : undefined
  const refusal = outcome !== undefined && 'faults' in outcome ? outcome : undefined
  return <PersonPage person={person} made={made} done={done} refusal={refusal} />
}
