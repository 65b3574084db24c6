import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireMember } from '../desk/access/require-member.server.ts'
import { DuePage } from '../desk/lead/DuePage.tsx'
import { describeDue, EVERYBODY, WHOSE } from '../desk/lead/describe-due.server.ts'
import { privateHeaders } from '../ui/page-headers.ts'
import { privateMeta } from '../ui/private-meta.ts'

export const handle = { js: false }

export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requireMember(context, request, 'see-assessments')
  const whose = new URL(request.url).searchParams.get(WHOSE)
  return json(await describeDue(context, { member, ofEverybody: whose === EVERYBODY }))
}

export const headers = privateHeaders

export const meta: MetaFunction<typeof loader> = ({ matches }) => privateMeta('Due', { matches })

export default function Due() {
  return <DuePage due={useLoaderData<typeof loader>()} />
}
