import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ReportScripts } from '../report/ReportScripts.tsx'
import { DeveloperPage } from '../report/sharing/DeveloperPage.tsx'
import { makeDeveloperCopy } from '../report/sharing/developer-copy.server.ts'
import { developerMarkdown } from '../report/sharing/developer-markdown.server.ts'
import { viewForDeveloper } from '../report/sharing/developer-view.server.ts'
import { findShared } from '../report/sharing/find-shared.server.ts'
import { privateHeaders } from '../ui/page-headers.ts'
import { privateMeta } from '../ui/private-meta.ts'
import '../report/drawing.css'
import '../report/report.css'
import '../report/parts.css'
import '../report/print.css'
import '../report/print-parts.css'

export const handle = { js: false }

export async function loader({ params, context }: LoaderFunctionArgs) {
  const shared = await findShared(context, params.token)
  if (shared === undefined) throw new Response(null, { status: 404 })
  return json({
    view: viewForDeveloper(shared.report),
    markdown: developerMarkdown(makeDeveloperCopy(shared.report)),
    address: `/s/${params.token}`,
    expiresAt: shared.expiresAt,
  })
}

export const headers = privateHeaders

export const meta: MetaFunction = ({ matches }) =>
  privateMeta('Findings for a developer', { matches })

export default function DeveloperCopy() {
  return (
    <>
      <DeveloperPage {...useLoaderData<typeof loader>()} />
      <ReportScripts />
    </>
  )
}
