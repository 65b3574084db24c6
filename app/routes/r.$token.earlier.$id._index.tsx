import { json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { resultAddress } from '../quiz/addresses.ts'
import { describeHistory } from '../report/compare/describe-history.server.ts'
import { EarlierPage } from '../report/compare/EarlierPage.tsx'
import { findEarlier } from '../report/compare/find-earlier.server.ts'
import { resultTitle } from '../report/labels.ts'
import { ReportScripts } from '../report/ReportScripts.tsx'
import { privateHeaders } from '../ui/page-headers.ts'
import { privateMeta } from '../ui/private-meta.ts'
import '../report/drawing.css'
import '../report/report.css'
import '../report/parts.css'
import '../report/print.css'
import '../report/compare/compare.css'
import '../report/print-parts.css'

/** As the newest result: whatever is folded can be unfolded, and prompts copied. */
export const handle = { js: false }

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { token = '', id } = params
  const [history, report] = await Promise.all([
    describeHistory(context, { token, id, request }),
    findEarlier(context, { token, id }),
  ])
  if (history === undefined || report === undefined) throw new Response(null, { status: 404 })
  // The check that the link belongs to has its page there.
  if (history.shown.page === resultAddress(token)) throw redirect(history.shown.page)
  return json({ report, token, history })
}

export const headers = privateHeaders

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  privateMeta(
    data === undefined
      ? 'An earlier result'
      : `${resultTitle(data.report)}, ${data.history.shown.day}`,
    { matches },
  )

export default function Earlier() {
  return (
    <>
      <EarlierPage {...useLoaderData<typeof loader>()} />
      <ReportScripts />
    </>
  )
}
