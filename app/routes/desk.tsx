import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData, useRouteError } from '@remix-run/react'
import { may } from '../desk/access/permissions.ts'
import { requireMember } from '../desk/access/require-member.server.ts'
import { DESK } from '../desk/addresses.ts'
import { DeskNav } from '../desk/shell/DeskNav.tsx'
import { privateHeaders } from '../ui/page-headers.ts'
import '../desk/shell/desk.css'
import { ErrorPage } from '../ui/ErrorPage.tsx'

export const handle = { js: false }

export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requireMember(context, request, 'see-assessments')
  return json({ email: member.email, manages: may(member, 'manage') })
}

export const headers = privateHeaders

/** Around every page behind the sign-in. Each of them asks again who may see it. */
export default function Desk() {
  return (
    <div className="desk">
      <DeskNav {...useLoaderData<typeof loader>()} />
      <Outlet />
    </div>
  )
}

export function ErrorBoundary() {
  return (
    <ErrorPage error={useRouteError()} home={{ address: DESK, label: 'Back to the assessments' }} />
  )
}
