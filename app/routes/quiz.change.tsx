import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { startFromAnswers } from '#db/assessments.server.ts'
import { CHECK_ANSWERS, QUIZ } from '../quiz/addresses.ts'
import { readDraft } from '../quiz/draft.server.ts'
import { readForm } from '../quiz/read-form.server.ts'
import { textsOf } from '../quiz/texts-of.ts'
import { hashToken, isToken, newToken } from '../server/token.server.ts'

/**
 * A new check with the answers of a finished one: that of the posted `token`, which the result's
 * page sends, or else that of this browser.
 */
export async function action({ request, context }: ActionFunctionArgs) {
  const { draftCookie, db, now } = context
  const [posted] = textsOf(await readForm(request), 'token')
  const token = isToken(posted) ? posted : await draftCookie.read(request)
  const { isFinished, answers, names, seriesId } = await readDraft(context, token)
  if (!isFinished) return redirect(QUIZ, 303)
  const copy = newToken()
  await startFromAnswers(db, {
    tokenHash: hashToken(copy),
    answers: { ...answers },
    ...names,
    seriesId,
    now: now(),
  })
  const headers = { 'Set-Cookie': await draftCookie.write(copy) }
  return redirect(CHECK_ANSWERS, { status: 303, headers })
}

/** Nothing changes by following a link. */
export function loader() {
  return redirect(QUIZ)
}
