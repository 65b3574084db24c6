import type { AppLoadContext } from '@remix-run/node'
import { findAssessment } from '#db/assessments.server.ts'
import type { StoredAnswers } from '#db/read-answers.server.ts'
import { type Answers, parseAnswer } from '#rules/answers.ts'
import { type Path, pathThrough } from '#rules/path.ts'
import { QUESTIONS } from '#rules/questions/questionnaire.ts'
import { hashToken } from '../server/token.server.ts'
import type { Names } from './names.server.ts'

/** The assessment that a browser, or whoever has its link, is answering. */
export interface Draft {
  /** False until the first answer is saved: looking at a question stores nothing. */
  exists: boolean
  isFinished: boolean
  /** Of all checks that were made of the same app, one from the other. */
  seriesId: string | undefined
  updatedAt: string | null
  /** For the title of the report; kept when a check is copied. */
  names: Names
  answers: Answers
  /** As they are in the database, also those that this questionnaire no longer knows. */
  stored: StoredAnswers
  path: Path
}

export async function readDraft(
  { db }: Pick<AppLoadContext, 'db'>,
  token: string | undefined,
): Promise<Draft> {
  const found =
    token === undefined ? undefined : await findAssessment(db, { tokenHash: hashToken(token) })
  const stored = found?.answers ?? {}
  const answers = keepValid(stored)
  return {
    exists: found !== undefined,
    isFinished: typeof found?.completedAt === 'string',
    seriesId: found?.seriesId,
    updatedAt: found?.updatedAt ?? null,
    names: { appName: found?.appName ?? null, companyName: found?.companyName ?? null },
    answers,
    stored,
    path: pathThrough(answers),
  }
}

/** An answer from an older questionnaire may no longer be one; its question is open again. */
export function keepValid(stored: StoredAnswers): Answers {
  const answers: Record<string, readonly string[]> = {}
  for (const question of QUESTIONS) {
    const value = stored[question.id]
    if (!Array.isArray(value) || !value.every((id) => typeof id === 'string')) continue
    const parsed = parseAnswer(question, value)
    if (parsed.ok) answers[question.id] = parsed.value
  }
  return answers
}
