import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { CHECK_ANSWERS, QUIZ } from '../quiz/addresses.ts'
import { readForm } from '../quiz/read-form.server.ts'
import { startUpdate } from '../quiz/start-update.server.ts'
import { textsOf } from '../quiz/texts-of.ts'
import { isToken } from '../server/token.server.ts'

/**
 * Updates the answers of a finished check in a new one: that of the posted `token`, which the
 * result's page sends, or else that of this browser.
 */
export async function action({ request, context }: ActionFunctionArgs) {
  const { draftCookie } = context
  const form = await readForm(request)
  const [posted] = textsOf(form, 'token')
  const [proposed] = textsOf(form, 'draft')
  const held = await draftCookie.read(request)
  const token = isToken(posted) ? posted : held
  const draft = await startUpdate(context, { token, held, proposed })
  if (draft === undefined) return redirect(QUIZ, 303)
  const headers = { 'Set-Cookie': await draftCookie.write(draft) }
  return redirect(CHECK_ANSWERS, { status: 303, headers })
}

/** Nothing changes by following a link. */
export function loader() {
  return redirect(QUIZ)
}
