import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { dayOf } from '#db/days.ts'
import { longDate } from '#rules/long-date.ts'
import { requireSession } from '../desk/access/require-member.server.ts'
import { AccountScripts } from '../desk/accounts/AccountScripts.tsx'
import { describeSetUp } from '../desk/accounts/second-factor/describe-set-up.server.ts'
import { RecoveryCodes } from '../desk/accounts/second-factor/RecoveryCodes.tsx'
import { SetUpPage } from '../desk/accounts/second-factor/SetUpPage.tsx'
import { takeSetUp } from '../desk/accounts/second-factor/take-set-up.server.ts'
import { DESK } from '../desk/addresses.ts'
import { readForm } from '../quiz/read-form.server.ts'
import { wasRefused } from '../quiz/refused.server.ts'
import { privateHeaders } from '../ui/page-headers.ts'
import { privateMeta } from '../ui/private-meta.ts'

export const handle = { js: false }

/** Outside the desk's frame: whoever still needs a second factor sees nothing else of it. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const session = await requireSession(context, request)
  const view = await describeSetUp(context, session)
  const today = longDate(dayOf(context.now()))
  return json({ view, today, isRefused: wasRefused(context) })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const session = await requireSession(context, request)
  return takeSetUp(context, session, await readForm(request))
}

export const headers = privateHeaders

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  privateMeta('Your second step', { matches, isRefused: data?.isRefused ?? false })

export default function SetUpSecondFactor() {
  const { view, today } = useLoaderData<typeof loader>()
  const outcome = useActionData<typeof action>()
  if (outcome === undefined || 'faults' in outcome) {
    return <SetUpPage view={view} refusal={outcome} />
  }
  return (
    <>
      <RecoveryCodes codes={outcome.codes} email={view.email} madeOn={today}>
        <a className="button" href={DESK}>
          I have kept them: go on
        </a>
      </RecoveryCodes>
      <AccountScripts />
    </>
  )
}
