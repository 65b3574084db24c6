import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { QUIZ } from '../quiz/addresses.ts'
import { readSource, withSource } from '../quiz/source.server.ts'
import { newToken } from '../server/token.server.ts'

/** A new, empty check. The old one keeps its link. */
export async function action({ request, context }: ActionFunctionArgs) {
  const headers = { 'Set-Cookie': await context.draftCookie.write(newToken()) }
  return redirect(withSource(QUIZ, readSource(request)), { status: 303, headers })
}

/** Nothing starts by following a link. */
export function loader() {
  return redirect(QUIZ)
}
