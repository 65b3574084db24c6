import {
  type ActionFunctionArgs,
  type AppLoadContext,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { StoredSession } from '#db/desk/sessions.server.ts'
import { findOwnSession } from '../desk/access/require-member.server.ts'
import { readThen, THEN } from '../desk/access/then.ts'
import type { Refusal } from '../desk/accounts/refusal.ts'
import { CodePage } from '../desk/accounts/sign-in/CodePage.tsx'
import { takeCode } from '../desk/accounts/sign-in/take-code.server.ts'
import { SIGN_IN } from '../desk/addresses.ts'
import { readForm } from '../quiz/read-form.server.ts'
import { wasRefused } from '../quiz/refused.server.ts'
import { privateHeaders } from '../ui/page-headers.ts'
import { privateMeta } from '../ui/private-meta.ts'

export const handle = { js: false }

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { email } = await requireHalfSession(context, request)
  const goTo = readThen(new URL(request.url).searchParams.get(THEN))
  return json({ email, goTo, isRefused: wasRefused(context) })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const session = await requireHalfSession(context, request)
  return takeCode(context, request, { session, form: await readForm(request) })
}

/** Of somebody who has given the password and owes the code. Everybody else belongs elsewhere. */
async function requireHalfSession(
  context: AppLoadContext,
  request: Request,
): Promise<StoredSession> {
  const then = readThen(new URL(request.url).searchParams.get(THEN))
  const session = await findOwnSession(context, request)
  if (session === undefined) {
    throw redirect(`${SIGN_IN}?${new URLSearchParams({ [THEN]: then })}`, 303)
  }
  if (!session.hasSecondFactor || session.secondFactorAt !== null) throw redirect(then, 303)
  return session
}

export const headers = privateHeaders

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  privateMeta('Enter your code', { matches, isRefused: data?.isRefused ?? false })

export default function SecondFactor() {
  const { email, goTo } = useLoaderData<typeof loader>()
  return <CodePage email={email} goTo={goTo} refusal={useActionData<Refusal>()} />
}
