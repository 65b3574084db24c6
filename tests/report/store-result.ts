import { conclude } from '#app/quiz/conclude.ts'
import { hashToken, newToken } from '#app/server/token.server.ts'
import { completeAssessment, startFromAnswers } from '#db/assessments.server.ts'
import { openDatabase } from '#db/open.server.ts'
import type { Founder } from '../golden/founder.ts'

/** What the report says, so that its pictures don't change from day to day. */
const COMPLETED_ON = '2026-11-22'

type Answering = Pick<Founder, 'answers' | 'appName' | 'companyName'>

/**
 * Puts a finished assessment into a database, as the quiz would. Gives its token.
 * @param now of today unless said otherwise, or a running program would delete it for its age
 */
export async function storeResult(
  file: string,
  founder: Answering,
  now = new Date(),
): Promise<string> {
  const token = await storeDraft(file, founder)
  const { appName, companyName } = founder
  const answers = { ...founder.answers }
  const db = await openDatabase({ file })
  await completeAssessment(db, {
    tokenHash: hashToken(token),
    answers,
    appName,
    companyName,
    ...conclude(answers, { completedOn: COMPLETED_ON, appName, companyName }),
    now,
  })
  await db.destroy()
  return token
}

/** An assessment with all its answers that nobody has finished. */
export async function storeDraft(file: string, { answers }: Answering): Promise<string> {
  const token = newToken()
  const db = await openDatabase({ file })
  await startFromAnswers(db, {
    tokenHash: hashToken(token),
    answers: { ...answers },
    now: new Date(),
  })
  await db.destroy()
  return token
}
