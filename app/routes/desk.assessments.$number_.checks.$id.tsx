import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData, useRouteError } from '@remix-run/react'
import { requireMember } from '../desk/access/require-member.server.ts'
import { checkAddress, leadAddress } from '../desk/addresses.ts'
import { DeskReportPage } from '../desk/lead/DeskReportPage.tsx'
import { findDeskReport } from '../desk/lead/find-desk-report.server.ts'
import { LeadError } from '../desk/lead/LeadError.tsx'
import { noSuchLead } from '../desk/lead/no-such-lead.server.ts'
import { ReportScripts } from '../report/ReportScripts.tsx'
import { privateHeaders } from '../ui/page-headers.ts'
import { privateMeta } from '../ui/private-meta.ts'
import '../report/drawing.css'
import '../report/report.css'
import '../report/parts.css'
import '../report/print.css'
import '../report/print-parts.css'

export const handle = { js: false }

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const member = await requireMember(context, request, 'see-assessments')
  const { number, id: checkId = '' } = params
  const report = await findDeskReport(context, { number, checkId, member })
  if (report === undefined) throw noSuchLead()
  const back = leadAddress(Number(number))
  const pdf = `${checkAddress(Number(number), checkId)}/report.pdf`
  return json({ report, number: Number(number), back, pdf })
}

export const headers = privateHeaders

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  privateMeta(data === undefined ? 'No such report' : `Report of assessment #${data.number}`, {
    matches,
  })

export default function DeskReport() {
  return (
    <>
      <DeskReportPage {...useLoaderData<typeof loader>()} />
      <ReportScripts />
    </>
  )
}

export function ErrorBoundary() {
  return <LeadError error={useRouteError()} />
}
