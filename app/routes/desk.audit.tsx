import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireMember } from '../desk/access/require-member.server.ts'
import { AuditPage } from '../desk/audit/AuditPage.tsx'
import { describeAudit } from '../desk/audit/describe-audit.server.ts'
import { privateHeaders } from '../ui/page-headers.ts'
import { privateMeta } from '../ui/private-meta.ts'

export const handle = { js: false }

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireMember(context, request, 'manage')
  return json({ view: await describeAudit(context, new URL(request.url).searchParams) })
}

export const headers = privateHeaders

export const meta: MetaFunction = ({ matches }) => privateMeta('Audit log', { matches })

export default function Audit() {
  return <AuditPage {...useLoaderData<typeof loader>()} />
}
