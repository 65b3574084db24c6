import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireMember } from '../desk/access/require-member.server.ts'
import { findOwn } from '../desk/accounts/find-own.server.ts'
import { ChangePasswordPage } from '../desk/accounts/own/ChangePasswordPage.tsx'
import { takePassword } from '../desk/accounts/own/take-password.server.ts'
import type { Refusal } from '../desk/accounts/refusal.ts'
import { readForm } from '../quiz/read-form.server.ts'
import { wasRefused } from '../quiz/refused.server.ts'
import { privateHeaders } from '../ui/page-headers.ts'
import { privateMeta } from '../ui/private-meta.ts'

export const handle = { js: false }

export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requireMember(context, request, 'see-assessments')
  const { email, secondFactorAt } = await findOwn(context, member)
  return json({ email, hasSecondFactor: secondFactorAt !== null, isRefused: wasRefused(context) })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const member = await requireMember(context, request, 'see-assessments')
  return takePassword(context, member, await readForm(request))
}

export const headers = privateHeaders

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  privateMeta('Change your password', { matches, isRefused: data?.isRefused ?? false })

export default function ChangePassword() {
  const { isRefused: _, ...page } = useLoaderData<typeof loader>()
  return <ChangePasswordPage {...page} refusal={useActionData<Refusal>()} />
}
