import { json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireMember } from '../desk/access/require-member.server.ts'
import { describeList } from '../desk/list/describe-list.server.ts'
import { ListPage } from '../desk/list/ListPage.tsx'
import { listAddress, readPlace } from '../desk/list/list-address.ts'
import { privateHeaders } from '../ui/page-headers.ts'
import { privateMeta } from '../ui/private-meta.ts'

export const handle = { js: false }

export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requireMember(context, request, 'see-assessments')
  const { searchParams } = new URL(request.url)
  const place = readPlace(searchParams)
  // A form sends its empty fields, too. The address stays short, and worth keeping.
  if ([...searchParams.values()].includes('')) throw redirect(listAddress(place), 303)
  return json(await describeList(context, { place, member }))
}

export const headers = privateHeaders

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  privateMeta('Assessments', { matches })

export default function Assessments() {
  return <ListPage list={useLoaderData<typeof loader>()} />
}
