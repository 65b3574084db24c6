import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireMember } from '../desk/access/require-member.server.ts'
import { ChangeSecretPage } from '../desk/webhooks/ChangeSecretPage.tsx'
import { changeSecret } from '../desk/webhooks/change-secret.server.ts'
import { describeWebhook } from '../desk/webhooks/describe-webhook.server.ts'
import { requireWebhook } from '../desk/webhooks/find-webhook.server.ts'
import { SecretPage } from '../desk/webhooks/SecretPage.tsx'
import { readForm } from '../quiz/read-form.server.ts'
import { privateHeaders } from '../ui/page-headers.ts'
import { privateMeta } from '../ui/private-meta.ts'

export const handle = { js: false }

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  await requireMember(context, request, 'manage')
  const webhook = await requireWebhook(context, params.id)
  const view = describeWebhook(webhook, undefined, context.now())
  return json({ webhook: view, madeAt: webhook.secretMadeAt })
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const member = await requireMember(context, request, 'manage')
  const webhook = await requireWebhook(context, params.id)
  return changeSecret(context, member, webhook, await readForm(request))
}

export const headers = privateHeaders

export const meta: MetaFunction = ({ matches }) => privateMeta('Change the secret', { matches })

export default function ChangeSecret() {
  const page = useLoaderData<typeof loader>()
  const fresh = useActionData<typeof action>()
  return fresh === undefined ? (
    <ChangeSecretPage {...page} />
  ) : (
    <SecretPage fresh={fresh} isChanged />
  )
}
