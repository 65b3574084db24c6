import { completeAssessment, startFromAnswers } from '#db/assessments.server.ts'
import { openDatabase } from '#db/open.server.ts'
import { hashToken, newToken } from '#app/server/token.server.ts'
import { assess } from '#rules/assess.ts'
import { makeReport } from '#rules/report.ts'
import type { Founder } from '../golden/founder.ts'

/** Puts a finished assessment into a database, as the quiz would. Gives its token. */
export async function storeResult(file: string, founder: Pick<Founder, 'answers' | 'appName' | 'companyName'>): Promise<string> {
  const token = newToken()
  const tokenHash = hashToken(token)
  const { appName, companyName } = founder
  const answers = { ...founder.answers }
  const now = new Date('2026-11-22T12:00:00Z')
  const result = assess(answers)
  const { rulesVersion, verdict, score, range, band, nextStep } = result
  const summary = { rulesVersion, verdict, score, scoreLow: range.low, scoreHigh: range.high, band, nextStep }
  const report = makeReport(result, { completedOn: '2026-11-22', appName, companyName })
  const db = await openDatabase({ file })
  try {
    await startFromAnswers(db, { tokenHash, answers, now })
    await completeAssessment(db, { tokenHash, answers, appName, companyName, summary, result, report, now })
  } finally {
    await db.destroy()
  }
  return token
}
