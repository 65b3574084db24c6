import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readForm } from '../quiz/read-form.server.ts'
import { markRefused, wasRefused } from '../quiz/refused.server.ts'
import copyButtons from '../report/copy-buttons.js?url'
import { describeShares } from '../report/sharing/describe-shares.server.ts'
import { findOwner } from '../report/sharing/find-owner.server.ts'
import { readDone } from '../report/sharing/read-done.server.ts'
import { readSharingForm } from '../report/sharing/read-sharing-form.server.ts'
import { SharingPage } from '../report/sharing/SharingPage.tsx'
import { runSharingForm } from '../report/sharing/sharing-actions.server.ts'
import { doneAddress, type SharingRefusal } from '../report/sharing/sharing-view.ts'
import { useRequestInfo } from '../request-info.ts'
import { unreadableForm } from '../server/unreadable-form.server.ts'
import { privateHeaders } from '../ui/page-headers.ts'
import { privateMeta } from '../ui/private-meta.ts'

export const handle = { js: false }

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { id, token } = await findOwner(context, params.token)
  const { origin, searchParams } = new URL(request.url)
  const shares = await describeShares(context, { assessmentId: id, origin })
  return json({
    token,
    link: `${origin}/r/${token}`,
    canMail: context.env.smtpUrl !== undefined,
    shares,
    newId: crypto.randomUUID(),
    done: readDone(searchParams, shares),
    wasRefused: wasRefused(context),
  })
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const owner = await findOwner(context, params.token)
  const form = readSharingForm(await readForm(request))
  if (form === undefined) throw unreadableForm()
  const outcome = await runSharingForm(context, owner, form)
  if ('done' in outcome) {
    return redirect(doneAddress(owner.token, outcome), 303)
  }
  markRefused(context)
  const { refusal, status, retryAfter } = outcome
  const headers: HeadersInit = retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) }
  return json<SharingRefusal>(refusal, { status, headers })
}

export const headers = privateHeaders

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  privateMeta('Send your report on', { matches, isRefused: data?.wasRefused })

export default function Sharing() {
  const { nonce } = useRequestInfo()
  const { wasRefused: _, ...page } = useLoaderData<typeof loader>()
  return (
    <>
      <SharingPage {...page} refusal={useActionData<SharingRefusal>()} />
      <script type="module" src={copyButtons} nonce={nonce} />
    </>
  )
}
