import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { dayOf } from '#db/days.ts'
import { countRecoveryCodes } from '#db/desk/second-factors.server.ts'
import { longDate } from '#rules/long-date.ts'
import { requireMember } from '../desk/access/require-member.server.ts'
import { AccountScripts } from '../desk/accounts/AccountScripts.tsx'
import { findOwn } from '../desk/accounts/find-own.server.ts'
import { NewCodesPage } from '../desk/accounts/own/NewCodesPage.tsx'
import { takeRecoveryCodes } from '../desk/accounts/own/take-recovery-codes.server.ts'
import { RecoveryCodes } from '../desk/accounts/second-factor/RecoveryCodes.tsx'
import { ACCOUNT, SET_UP_SECOND_FACTOR } from '../desk/addresses.ts'
import { readForm } from '../quiz/read-form.server.ts'
import { wasRefused } from '../quiz/refused.server.ts'
import { privateHeaders } from '../ui/page-headers.ts'
import { privateMeta } from '../ui/private-meta.ts'

export const handle = { js: false }

/** Recovery codes stand in for a second factor: without one there is nothing to recover. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requireMember(context, request, 'see-assessments')
  const { email, secondFactorAt } = await findOwn(context, member)
  if (secondFactorAt === null) throw redirect(SET_UP_SECOND_FACTOR, 303)
  const left = await countRecoveryCodes(context.db, { memberId: member.id })
  const today = longDate(dayOf(context.now()))
  return json({ email, left, today, isRefused: wasRefused(context) })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const member = await requireMember(context, request, 'see-assessments')
  const { secondFactorAt } = await findOwn(context, member)
  if (secondFactorAt === null) throw redirect(SET_UP_SECOND_FACTOR, 303)
  return takeRecoveryCodes(context, member, await readForm(request))
}

export const headers = privateHeaders

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  privateMeta('Recovery codes', { matches, isRefused: data?.isRefused ?? false })

export default function NewRecoveryCodes() {
  const { email, left, today } = useLoaderData<typeof loader>()
  const outcome = useActionData<typeof action>()
  if (outcome === undefined || 'faults' in outcome) {
    return <NewCodesPage email={email} left={left} refusal={outcome} />
  }
  return (
    <>
      <RecoveryCodes codes={outcome.codes} email={email} madeOn={today}>
        <a className="button" href={ACCOUNT}>
          I have kept them: go on
        </a>
      </RecoveryCodes>
      <AccountScripts />
    </>
  )
}
