import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireMember } from '../desk/access/require-member.server.ts'
import { describeFigures } from '../desk/figures/describe-figures.server.ts'
import { FiguresPage } from '../desk/figures/FiguresPage.tsx'
import { privateHeaders } from '../ui/page-headers.ts'
import { titled } from '../ui/site.ts'

export const handle = { js: false }

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireMember(context, request, 'see-assessments')
  return json({ view: await describeFigures(context, new URL(request.url).searchParams) })
}

export const headers = privateHeaders

export const meta: MetaFunction = ({ matches }) => [{ title: titled('Figures', matches) }]

export default function Figures() {
  return <FiguresPage {...useLoaderData<typeof loader>()} />
}
