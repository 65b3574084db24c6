import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireMember } from '../desk/access/require-member.server.ts'
import { describeExport } from '../desk/export/describe-export.server.ts'
import { ExportPage } from '../desk/export/ExportPage.tsx'
import { privateHeaders } from '../ui/page-headers.ts'
import { privateMeta } from '../ui/private-meta.ts'

export const handle = { js: false }

export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requireMember(context, request, 'export')
  const { searchParams } = new URL(request.url)
  return json({ view: await describeExport(context, member, searchParams) })
}

export const headers = privateHeaders

export const meta: MetaFunction = ({ matches }) => privateMeta('Export', { matches })

export default function Export() {
  return <ExportPage view={useLoaderData<typeof loader>().view} />
}
