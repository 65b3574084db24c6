import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findOwnSession } from '../desk/access/require-member.server.ts'
import { readThen, THEN } from '../desk/access/then.ts'
import type { Refusal } from '../desk/accounts/refusal.ts'
import { SignInPage, type SignInView } from '../desk/accounts/sign-in/SignInPage.tsx'
import { takeSignIn } from '../desk/accounts/sign-in/take-sign-in.server.ts'
import { SECOND_FACTOR } from '../desk/addresses.ts'
import { readForm } from '../quiz/read-form.server.ts'
import { wasRefused } from '../quiz/refused.server.ts'
import { privateHeaders } from '../ui/page-headers.ts'
import { privateMeta } from '../ui/private-meta.ts'

export const handle = { js: false }

/** Whoever is signed in already goes on. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  const goTo = readThen(searchParams.get(THEN))
  const session = await findOwnSession(context, request)
  if (session !== undefined && !wasRefused(context)) {
    const isWhole = !session.hasSecondFactor || session.secondFactorAt !== null
    throw redirect(
      isWhole ? goTo : `${SECOND_FACTOR}?${new URLSearchParams({ [THEN]: goTo })}`,
      303,
    )
  }
  const hadSession = (await context.deskCookie.read(request)) !== undefined
  const isOut = searchParams.has('out')
  const notice = isOut ? 'signed-out' : hadSession ? 'ended' : null
  return json({ view: { goTo, notice } satisfies SignInView, isRefused: wasRefused(context) })
}

export async function action({ request, context }: ActionFunctionArgs) {
  return takeSignIn(context, request, await readForm(request))
}

export const headers = privateHeaders

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  privateMeta('Sign in to the desk', { matches, isRefused: data?.isRefused ?? false })

export default function SignIn() {
  const { view } = useLoaderData<typeof loader>()
  return <SignInPage view={view} refusal={useActionData<Refusal>()} />
}
