import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { describePrivacy } from '../privacy/describe-privacy.server.ts'
import { PrivacyPage } from '../privacy/PrivacyPage.tsx'
import { titled } from '../ui/site.ts'

export const handle = { js: false }

export async function loader({ request, context }: LoaderFunctionArgs) {
  return json({ view: await describePrivacy(context, request) })
}

export const meta: MetaFunction = ({ matches }) => [
  { title: titled('Privacy', matches) },
  {
    name: 'description',
    content:
      'What this site keeps and for how long, the one cookie it sets, who can see your answers, and how to erase them.',
  },
]

export default function Privacy() {
  return <PrivacyPage view={useLoaderData<typeof loader>().view} />
}
