import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData, useRouteError } from '@remix-run/react'
import { requireMember } from '../desk/access/require-member.server.ts'
import { readThen, THEN } from '../desk/access/then.ts'
import { describeLead } from '../desk/lead/describe-lead.server.ts'
import { LeadError } from '../desk/lead/LeadError.tsx'
import { LeadPage } from '../desk/lead/LeadPage.tsx'
import { readLeadNumber } from '../desk/lead/lead-number.server.ts'
import { noSuchLead } from '../desk/lead/no-such-lead.server.ts'
import { noteSeeing } from '../desk/lead/see-personal.server.ts'
import { takeWork } from '../desk/lead/take-work.server.ts'
import type { RefusedWork } from '../desk/lead/work-form.ts'
import { readForm } from '../quiz/read-form.server.ts'
import { wasRefused } from '../quiz/refused.server.ts'
import { ReportScripts } from '../report/ReportScripts.tsx'
import { privateHeaders } from '../ui/page-headers.ts'
import { privateMeta } from '../ui/private-meta.ts'
import '../report/drawing.css'
import '../report/compare/compare.css'

export const handle = { js: false }

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const member = await requireMember(context, request, 'see-assessments')
  const number = readLeadNumber(params.number)
  if (number === undefined) throw noSuchLead()
  const { searchParams } = new URL(request.url)
  const back = readThen(searchParams.get(THEN))
  const done = searchParams.get('done')
  const lead = await describeLead(context, { number, member, back, done })
  if (lead === undefined) throw noSuchLead()
  await noteSeeing(context, { number, member })
  return json({ lead, wasRefused: wasRefused(context) })
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const member = await requireMember(context, request, 'work')
  const number = readLeadNumber(params.number)
  if (number === undefined) throw noSuchLead()
  const back = new URL(request.url).searchParams.get(THEN)
  return takeWork(context, { number, member, back, form: await readForm(request) })
}

export const headers = privateHeaders

/**
 * A title stays in the browser's history: it names nobody. Where an action has thrown, there is no
 * data: null, whatever the types say.
 */
export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const title = data ? `Assessment #${data.lead.number}` : 'No such assessment'
  return privateMeta(title, { matches, isRefused: data?.wasRefused })
}

export default function Lead() {
  const { lead } = useLoaderData<typeof loader>()
  return (
    <>
      <LeadPage lead={lead} refusal={useActionData<RefusedWork>()} />
      <ReportScripts />
    </>
  )
}

export function ErrorBoundary() {
  return <LeadError error={useRouteError()} />
}
