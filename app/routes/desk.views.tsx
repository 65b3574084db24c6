import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireMember } from '../desk/access/require-member.server.ts'
import { describeViews } from '../desk/list/describe-views.server.ts'
import { takeView } from '../desk/list/take-view.server.ts'
import { ViewsPage } from '../desk/list/ViewsPage.tsx'
import { readForm } from '../quiz/read-form.server.ts'
import { privateHeaders } from '../ui/page-headers.ts'
import { privateMeta } from '../ui/private-meta.ts'

export const handle = { js: false }

export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requireMember(context, request, 'see-assessments')
  const fault = new URL(request.url).searchParams.get('fault')
  return json(await describeViews(context, { member, fault }))
}

export async function action({ request, context }: ActionFunctionArgs) {
  const member = await requireMember(context, request, 'see-assessments')
  return takeView(context, { member, form: await readForm(request) })
}

export const headers = privateHeaders

export const meta: MetaFunction<typeof loader> = ({ matches }) => privateMeta('Views', { matches })

export default function Views() {
  return <ViewsPage views={useLoaderData<typeof loader>()} />
}
