import type { AppLoadContext } from '@remix-run/node'
import { startFromAnswers } from '#db/assessments.server.ts'
import { findNewest } from '#db/history.server.ts'
import { hashToken, isToken, newToken } from '../server/token.server.ts'
import { keepValid, readDraft } from './draft.server.ts'

/**
 * A new check of the same app, with the answers of its newest finished one. Gives its token;
 * undefined when `token` opens no finished check.
 */
export async function startUpdate(
  { db, now }: Pick<AppLoadContext, 'db' | 'now'>,
  {
    token,
    held,
    proposed,
  }: {
    /** Of any finished check of the app. */
    token: string | undefined
    /** Of the check that this browser is answering. */
    held: string | undefined
    /** Made for the new check by the page with the button: pressed twice, it is still one check. */
    proposed: string | undefined
  },
): Promise<string | undefined> {
  const { isFinished, seriesId } = await readDraft({ db }, token)
  if (!isFinished || seriesId === undefined) return undefined
  // One update at a time: what was begun in this browser goes on.
  const begun = await readDraft({ db }, held)
  if (held !== undefined && begun.seriesId === seriesId && !begun.isFinished) return held
  const newest = await findNewest(db, { seriesId })
  if (newest === undefined) return undefined
  const draft = await chooseToken({ db }, { proposed, seriesId })
  const { appName, companyName } = newest
  await startFromAnswers(db, {
    tokenHash: hashToken(draft),
    answers: { ...keepValid(newest.answers) },
    appName,
    companyName,
    seriesId,
    now: now(),
  })
  return draft
}

/** The proposed one, unless it is none or has been used up: a page may be shown again from memory. */
async function chooseToken(
  { db }: Pick<AppLoadContext, 'db'>,
  { proposed, seriesId }: { proposed: string | undefined; seriesId: string },
): Promise<string> {
  if (!isToken(proposed)) return newToken()
  const { exists, isFinished, seriesId: takenBy } = await readDraft({ db }, proposed)
  return !exists || (!isFinished && takenBy === seriesId) ? proposed : newToken()
}
