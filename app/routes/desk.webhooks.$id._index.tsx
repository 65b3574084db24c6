import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireMember } from '../desk/access/require-member.server.ts'
import { actOnWebhook } from '../desk/webhooks/act-on-webhook.server.ts'
import { requireWebhook } from '../desk/webhooks/find-webhook.server.ts'
import { readWebhookPage } from '../desk/webhooks/read-webhook-page.server.ts'
import { WebhookPage } from '../desk/webhooks/WebhookPage.tsx'
import { readForm } from '../quiz/read-form.server.ts'
import { wasRefused } from '../quiz/refused.server.ts'
import { privateHeaders } from '../ui/page-headers.ts'
import { privateMeta } from '../ui/private-meta.ts'

export const handle = { js: false }

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  await requireMember(context, request, 'manage')
  const webhook = await requireWebhook(context, params.id)
  const page = await readWebhookPage(context, webhook, new URL(request.url).searchParams)
  return json({ ...page, isRefused: wasRefused(context) })
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const member = await requireMember(context, request, 'manage')
  const webhook = await requireWebhook(context, params.id)
  return actOnWebhook(context, member, webhook, await readForm(request))
}

export const headers = privateHeaders

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  privateMeta(`Webhook ${data?.webhook.host ?? ''}`.trim(), {
    matches,
    isRefused: data?.isRefused === true,
  })

export default function Webhook() {
  const { isRefused: _, ...page } = useLoaderData<typeof loader>()
  return <WebhookPage {...page} refusal={useActionData<typeof action>()} />
}
