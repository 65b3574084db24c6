import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { countDeliveries } from '#db/desk/delivery-log.server.ts'
import { listWebhooks } from '#db/desk/webhooks.server.ts'
import { requireMember } from '../desk/access/require-member.server.ts'
import { describeWebhook } from '../desk/webhooks/describe-webhook.server.ts'
import { MOST_WEBHOOKS } from '../desk/webhooks/limits.ts'
import { WebhookListPage } from '../desk/webhooks/WebhookListPage.tsx'
import { privateHeaders } from '../ui/page-headers.ts'
import { privateMeta } from '../ui/private-meta.ts'

export const handle = { js: false }

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireMember(context, request, 'manage')
  const webhooks = await listWebhooks(context.db)
  const counts = await countDeliveries(context.db)
  const isDeleted = new URL(request.url).searchParams.get('done') === 'deleted'
  return json({
    webhooks: webhooks.map((one) => describeWebhook(one, counts.get(one.id), context.now())),
    isFull: webhooks.length >= MOST_WEBHOOKS,
    done: isDeleted ? 'The webhook is deleted.' : null,
  })
}

export const headers = privateHeaders

export const meta: MetaFunction = ({ matches }) => privateMeta('Webhooks', { matches })

export default function Webhooks() {
  return <WebhookListPage {...useLoaderData<typeof loader>()} />
}
