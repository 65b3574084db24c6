import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireMember } from '../desk/access/require-member.server.ts'
import { AccountPage } from '../desk/accounts/own/AccountPage.tsx'
import { ACCOUNT_DONE } from '../desk/accounts/own/account-view.ts'
import { describeAccount } from '../desk/accounts/own/describe-account.server.ts'
import { takeAccount } from '../desk/accounts/own/take-account.server.ts'
import { readForm } from '../quiz/read-form.server.ts'
import { privateHeaders } from '../ui/page-headers.ts'
import { privateMeta } from '../ui/private-meta.ts'

export const handle = { js: false }

export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requireMember(context, request, 'see-assessments')
  const asked = new URL(request.url).searchParams.get('done')
  const done = ACCOUNT_DONE.find((done) => done === asked) ?? null
  return json({ view: await describeAccount(context, member), done })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const member = await requireMember(context, request, 'see-assessments')
  return takeAccount(context, member, await readForm(request))
}

export const headers = privateHeaders

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  privateMeta('Your account', { matches })

export default function Account() {
  return <AccountPage {...useLoaderData<typeof loader>()} />
}
