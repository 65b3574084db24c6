import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireMember } from '../desk/access/require-member.server.ts'
import { NewWebhookPage } from '../desk/webhooks/NewWebhookPage.tsx'
import { SecretPage } from '../desk/webhooks/SecretPage.tsx'
import { takeWebhook } from '../desk/webhooks/take-webhook.server.ts'
import { readForm } from '../quiz/read-form.server.ts'
import { wasRefused } from '../quiz/refused.server.ts'
import { newFormSeal, writeFormSeal } from '../server/form-seal.server.ts'
import { privateHeaders } from '../ui/page-headers.ts'
import { privateMeta } from '../ui/private-meta.ts'

export const handle = { js: false }

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireMember(context, request, 'manage')
  const { env, keys, now } = context
  const seal = writeFormSeal(keys.forms, newFormSeal(now()))
  return json({ seal, mayBeLocal: env.deskWebhooksLocal, isRefused: wasRefused(context) })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const member = await requireMember(context, request, 'manage')
  return takeWebhook(context, member, await readForm(request))
}

export const headers = privateHeaders

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  privateMeta('Add a webhook', { matches, isRefused: data?.isRefused === true })

export default function NewWebhook() {
  const { seal, mayBeLocal } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  if (answer !== undefined && 'secret' in answer) {
    return <SecretPage fresh={answer} isChanged={false} />
  }
  return <NewWebhookPage seal={seal} mayBeLocal={mayBeLocal} refusal={answer} />
}
