import type { Database } from './open.server.ts'
import type { StoredAnswers } from './read-answers.server.ts'

export interface CompletedAnswers {
  id: string
  completedAt: string
  rulesVersion: string
  /** What it came to: "yes, 59 high, audit". */
  outcome: string
  answers: StoredAnswers
}

/** The answers of every completed assessment, oldest first. */
export async function listAnswers(db: Database): Promise<readonly CompletedAnswers[]> {
  const rows = await db
    .selectFrom('assessment')
    .innerJoin('answer', 'answer.assessment_id', 'assessment.id')
    .select(['id', 'completed_at', 'rules_version', 'verdict', 'score', 'band', 'next_step'])
    .select(['question_id', 'value_json'])
    .where('completed_at', 'is not', null)
    .orderBy('completed_at')
    .orderBy('id')
    .execute()
  const found = new Map<string, CompletedAnswers>()
  for (const row of rows) {
    const one = found.get(row.id) ?? {
      id: row.id,
      completedAt: row.completed_at ?? '',
      rulesVersion: row.rules_version ?? '',
      outcome: `${row.verdict}, ${row.score} ${row.band}, ${row.next_step}`,
      answers: {},
    }
    one.answers[row.question_id] = JSON.parse(row.value_json)
    found.set(row.id, one)
  }
  return [...found.values()]
}
