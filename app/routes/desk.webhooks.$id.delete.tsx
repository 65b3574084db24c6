import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { countDeliveries } from '#db/desk/delivery-log.server.ts'
import { requireMember } from '../desk/access/require-member.server.ts'
import { WEBHOOKS } from '../desk/addresses.ts'
import { DeleteWebhookPage } from '../desk/webhooks/DeleteWebhookPage.tsx'
import { describeWebhook } from '../desk/webhooks/describe-webhook.server.ts'
import { dropWebhook } from '../desk/webhooks/drop-webhook.server.ts'
import { requireWebhook } from '../desk/webhooks/find-webhook.server.ts'
import { privateHeaders } from '../ui/page-headers.ts'
import { privateMeta } from '../ui/private-meta.ts'

export const handle = { js: false }

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  await requireMember(context, request, 'manage')
  const webhook = await requireWebhook(context, params.id)
  const counts = await countDeliveries(context.db)
  return json({ webhook: describeWebhook(webhook, counts.get(webhook.id), context.now()) })
}

/** Pressing twice deletes once; either way it is gone. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const member = await requireMember(context, request, 'manage')
  await dropWebhook(context, member, { id: params.id ?? '' })
  return redirect(`${WEBHOOKS}?done=deleted`, 303)
}

export const headers = privateHeaders

export const meta: MetaFunction = ({ matches }) => privateMeta('Delete this webhook?', { matches })

export default function DeleteWebhook() {
  return <DeleteWebhookPage {...useLoaderData<typeof loader>()} />
}
