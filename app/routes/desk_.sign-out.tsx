import { type ActionFunctionArgs, json, redirect } from '@remix-run/node'
import { recordAudit } from '#db/desk/audit.server.ts'
import { endSession } from '#db/desk/sessions.server.ts'
import { findOwnSession } from '../desk/access/require-member.server.ts'
import { SIGN_IN } from '../desk/addresses.ts'

export const handle = { js: false }

/** Ends the session, here and in the database: a copy of the cookie opens nothing any more. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { db, deskCookie, now } = context
  const session = await findOwnSession(context, request)
  if (session !== undefined) {
    const { id, memberId } = session
    await endSession(db, { id, memberId })
    await recordAudit(db, { memberId, kind: 'signed-out', now: now() })
  }
  const headers = { 'Set-Cookie': await deskCookie.clear() }
  return redirect(`${SIGN_IN}?out`, { status: 303, headers })
}

/** Nobody is signed out by following a link. */
export function loader() {
  const words = { title: 'That cannot be done here', advice: 'Use the button “Sign out”.' }
  throw json(words, { status: 405, headers: { Allow: 'POST' } })
}

export default function SignOut() {
  return null
}
