import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { needsSecondFactor } from '../desk/access/require-member.server.ts'
import { findLink } from '../desk/accounts/invite/find-link.server.ts'
import { InvitePage, type InviteView } from '../desk/accounts/invite/InvitePage.tsx'
import { takeInvite } from '../desk/accounts/invite/take-invite.server.ts'
import type { Refusal } from '../desk/accounts/refusal.ts'
import { readForm } from '../quiz/read-form.server.ts'
import { wasRefused } from '../quiz/refused.server.ts'
import { privateHeaders } from '../ui/page-headers.ts'
import { privateMeta } from '../ui/private-meta.ts'

export const handle = { js: false }

/** Opening it uses nothing up: programs that look at links in messages do that, too. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const link = await findLink(context, params.token)
  const { kind, email, role, hasSecondFactor } = link
  const view: InviteView = {
    kind,
    email,
    role,
    hasSecondFactor,
    needsSecondFactor: needsSecondFactor(link, context.env),
  }
  return json({ view, isRefused: wasRefused(context) })
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const link = await findLink(context, params.token)
  return takeInvite(context, request, { link, form: await readForm(request) })
}

export const headers = privateHeaders

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  data === undefined
    ? []
    : privateMeta(data.view.kind === 'invite' ? 'Welcome to the desk' : 'Choose a new password', {
        matches,
        isRefused: data.isRefused,
      })

export default function Invite() {
  const { view } = useLoaderData<typeof loader>()
  return <InvitePage view={view} refusal={useActionData<Refusal>()} />
}
