import { conclude } from '#app/quiz/conclude.ts'
import { completeAssessment, findAssessment, saveAnswer } from '#db/assessments.server.ts'
import { dayOf } from '#db/days.ts'
import type { Source } from '#db/desk/source.server.ts'
import type { Database } from '#db/open.server.ts'
import { pathThrough } from '#rules/path.ts'
import type { Answers } from '#rules/states.ts'

/** Saves one answer as the quiz does: only where its question can be reached. False where it can't. */
export async function answer(
  db: Database,
  given: {
    tokenHash: string
    questionId: string
    value: readonly string[]
    source?: Source
    now: Date
  },
): Promise<boolean> {
  const { tokenHash, questionId, value } = given
  const before = await answersOf(db, tokenHash)
  const path = pathThrough(before)
  const isOpen = path.open?.id === questionId
  const isAsked = path.asked.some(({ id }) => id === questionId)
  if (!isOpen && !(isAsked && before[questionId] !== undefined)) return false
  const next = pathThrough({ ...before, [questionId]: value }).open?.id
  return (await saveAnswer(db, { ...given, next })) === 'saved'
}

/** Answers question after question from a whole founder's answers, and closes the check. */
export async function answerAll(
  db: Database,
  walk: { tokenHash: string; answers: Answers; source?: Source; now: Date; finishedAt?: Date },
): Promise<void> {
  const { tokenHash, answers, finishedAt = walk.now, ...rest } = walk
  for (;;) {
    const { open } = pathThrough(await answersOf(db, tokenHash))
    const value = open && answers[open.id]
    if (open === undefined || value === undefined) break
    await answer(db, { tokenHash, questionId: open.id, value, ...rest })
  }
  await finish(db, { tokenHash, now: finishedAt })
}

/** Closes a check whose questions are all answered. */
export async function finish(
  db: Database,
  { tokenHash, now }: { tokenHash: string; now: Date },
): Promise<boolean> {
  const answers = await answersOf(db, tokenHash)
  if (!pathThrough(answers).complete) return false
  const names = { appName: null, companyName: null }
  const outcome = await completeAssessment(db, {
    tokenHash,
    answers,
    ...names,
    ...conclude(answers, { completedOn: dayOf(now), ...names }),
    now,
  })
  return outcome === 'completed'
}

/** What is saved so far; nothing for a check that nobody began. */
export async function answersOf(
  db: Database,
  tokenHash: string,
): Promise<Record<string, string[]>> {
  const found = await findAssessment(db, { tokenHash })
  const answers: Record<string, string[]> = {}
  for (const [id, value] of Object.entries(found?.answers ?? {})) {
    if (Array.isArray(value)) answers[id] = value.map(String)
  }
  return answers
}
