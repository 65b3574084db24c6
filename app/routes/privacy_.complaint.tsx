import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ComplaintPage } from '../privacy/ComplaintPage.tsx'
import type { ComplaintRefusal } from '../privacy/complaint-form.ts'
import { takeComplaint } from '../privacy/take-complaint.server.ts'
import { readForm } from '../quiz/read-form.server.ts'
import { wasRefused } from '../quiz/refused.server.ts'
import { sealNewForm } from '../server/form-traps.server.ts'
import { pageHeaders } from '../ui/page-headers.ts'
import { privateMeta } from '../ui/private-meta.ts'

export const handle = { js: false }

export function loader({ context }: LoaderFunctionArgs) {
  const { keys, now } = context
  return json({ seal: sealNewForm(keys.forms, now()), wasRefused: wasRefused(context) })
}

export async function action({ request, context }: ActionFunctionArgs) {
  return takeComplaint(context, await readForm(request))
}

export const headers = pageHeaders

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  privateMeta('Complain about data', { matches, isRefused: data?.wasRefused })

export default function Complaint() {
  const { seal } = useLoaderData<typeof loader>()
  return <ComplaintPage seal={seal} refusal={useActionData<ComplaintRefusal>()} />
}
