import {
  type HeadersFunction,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import copyButtons from '../report/copy-buttons.js?url'
import { findDoor } from '../report/door.ts'
import { findReport } from '../report/find-report.server.ts'
import { resultTitle } from '../report/labels.ts'
import { ResultPage } from '../report/ResultPage.tsx'
import unfold from '../report/unfold.js?url'
import { useRequestInfo } from '../request-info.ts'
import '../report/drawing.css'
import '../report/report.css'
import '../report/parts.css'
import { titled } from '../ui/site.ts'

/** Everything is readable without a script; those it has copy, and unfold what a link leads to. */
export const handle = { js: false }

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const report = await findReport(context, params.token)
  if (report === undefined) throw new Response(null, { status: 404 })
  const token = params.token ?? ''
  return json({
    report,
    token,
    link: new URL(`/r/${token}`, request.url).href,
    door: findDoor(report.nextStep, context.env),
  })
}

export const headers: HeadersFunction = () => ({ 'Cache-Control': 'no-store' })

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { title: titled(data === undefined ? 'Your result' : resultTitle(data.report), matches) },
  { name: 'robots', content: 'noindex' },
]

export default function Result() {
  const { nonce } = useRequestInfo()
  return (
    <>
      <ResultPage {...useLoaderData<typeof loader>()} />
      {[copyButtons, unfold].map((src) => (
        <script key={src} type="module" src={src} nonce={nonce} />
      ))}
    </>
  )
}
