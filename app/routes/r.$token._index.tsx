import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { describeHistory } from '../report/compare/describe-history.server.ts'
import { findWays } from '../report/door.ts'
import { findFinished } from '../report/find-finished.server.ts'
import { resultTitle } from '../report/labels.ts'
import { ReportScripts } from '../report/ReportScripts.tsx'
import { ResultPage } from '../report/ResultPage.tsx'
import { readReport } from '../report/read-report.server.ts'
import { findPlan } from '../report/what-if/find-plan.server.ts'
import { PlanScripts } from '../report/what-if/PlanScripts.tsx'
import { planScripts } from '../report/what-if/scripts.server.ts'
import { privateHeaders } from '../ui/page-headers.ts'
import { privateMeta } from '../ui/private-meta.ts'
import '../report/drawing.css'
import '../report/report.css'
import '../report/parts.css'
import '../report/what-if/plan.css'
import '../report/print.css'
import '../report/compare/compare.css'
import '../report/print-parts.css'
import { talkAddress } from '../talk/addresses.ts'
import { daysInWords } from '../ui/days-in-words.ts'

/** Everything is readable without a script; those it has copy, and unfold what a link leads to. */
export const handle = { js: false }

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { token = '' } = params
  const stored = await findFinished(context, token)
  const history = await describeHistory(context, { token, request })
  if (stored === undefined || history === undefined) throw new Response(null, { status: 404 })
  const report = readReport(stored)
  return json({
    report,
    history,
    plan: await findPlan(context, { token, stored, report }),
    planScripts,
    token,
    link: new URL(`/r/${token}`, request.url).href,
    kept: daysInWords(context.env.keepResultsDays),
    ways: findWays(report.nextStep, context.env, talkAddress(token)),
  })
}

export const headers = privateHeaders

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  privateMeta(data === undefined ? 'Your result' : resultTitle(data.report), { matches })

export default function Result() {
  const { planScripts, ...result } = useLoaderData<typeof loader>()
  return (
    <>
      <ResultPage {...result} />
      <PlanScripts plan={result.plan} {...planScripts} />
      <ReportScripts />
    </>
  )
}
