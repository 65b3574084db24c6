import { finishDraft } from '#app/quiz/finish.server.ts'
import { readEnv } from '#app/server/env.server.ts'
import { hashToken, newToken } from '#app/server/token.server.ts'
import { findAssessment, startFromAnswers } from '#db/assessments.server.ts'
import type { Database } from '#db/open.server.ts'
import type { Answers } from '#rules/answers.ts'

export interface CheckToStore {
  answers: Answers
  /** ISO 8601. */
  finishedAt: string
  appName?: string | null
  companyName?: string | null
}

export interface StoredCheck {
  id: string
  token: string
}

/** Nobody waits for a mail here. */
const asleep = { wake: () => {} }

/** Finishes check after check of one app, each an update of the one before. */
export async function storeSeries(
  db: Database,
  checks: readonly CheckToStore[],
): Promise<readonly StoredCheck[]> {
  const stored: StoredCheck[] = []
  let seriesId: string | undefined
  for (const { answers, finishedAt, appName = 'Kerzenladen', companyName = null } of checks) {
    const token = newToken()
    const tokenHash = hashToken(token)
    const now = new Date(finishedAt)
    await startFromAnswers(db, { tokenHash, answers: { ...answers }, seriesId, now })
    const names = { appName, companyName }
    const context = { db, env: readEnv({}), now: () => now, outbox: asleep, webhooks: asleep }
    const outcome = await finishDraft(context, { token, names })
    if (outcome !== 'finished') throw new Error('These answers leave a question open.')
    const found = await findAssessment(db, { tokenHash })
    seriesId = found?.seriesId
    stored.push({ id: found?.id ?? '', token })
  }
  return stored
}

/**
 * Makes a stored check one of an older version of the rules, which found one risk more, missed
 * another one and gave its own score.
 */
export async function makeOlder(
  db: Database,
  { id, version, score }: { id: string; version: string; score: number },
): Promise<void> {
  const row = await db
    .selectFrom('assessment')
    .select(['result_json', 'report_json'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const report = JSON.parse(row.report_json ?? '')
  report.rulesVersion = version
  report.score.value = score
  const [, ...others] = report.buildUp.steps
  const gone = { id: 'rule-of-old', label: 'A modem answers calls', points: 1, total: score }
  report.buildUp.steps = [...others, { ...gone, severity: 'low', outcome: 'risk' }]
  await db
    .updateTable('assessment')
    .set({ rules_version: version, score, report_json: JSON.stringify(report) })
    .where('id', '=', id)
    .execute()
}
