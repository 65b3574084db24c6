import type { AppLoadContext } from '@remix-run/node'
import { findNewest } from '#db/history.server.ts'
import type { Answers } from '#rules/answers.ts'
import { longDate } from '#rules/long-date.ts'
import { pathThrough } from '#rules/path.ts'
import { keepValid } from './draft.server.ts'

/** The check that a draft updates: the newest finished one of the same app. */
export interface Updated {
  /** "22 November 2026". */
  day: string
  /** Those that counted, as far as today's questions know them. */
  answers: Answers
}

/** null for the first check of an app. */
export async function findUpdated(
  { db }: Pick<AppLoadContext, 'db'>,
  { seriesId }: { seriesId: string | undefined },
): Promise<Updated | null> {
  const newest = seriesId === undefined ? undefined : await findNewest(db, { seriesId })
  if (newest === undefined) return null
  const answers = keepValid(newest.answers)
  const counted = pathThrough(answers).asked.flatMap(({ id }) => {
    const value = answers[id]
    return value === undefined ? [] : [[id, value] as const]
  })
  return { day: longDate(newest.completedAt.slice(0, 10)), answers: Object.fromEntries(counted) }
}
