import type { AppLoadContext } from '@remix-run/node'
import { type FinishedCheck, findInSeries, findSeries, type Series } from '#db/history.server.ts'
import { BANDS } from '#rules/assessment.ts'
import { longDate } from '#rules/long-date.ts'
import { BAND_LABEL } from '#rules/report/score.ts'
import { RULES_VERSION } from '#rules/version.ts'
import { hashToken, isToken } from '../../server/token.server.ts'
import { checkAddress } from './addresses.ts'
import { describeUpdate } from './describe-update.server.ts'
import type { HistoryView, PastCheck } from './history-view.ts'
import { describeProgress, type Progress } from './progress.ts'
import { reassess } from './reassess.server.ts'
import { readSnapshot } from './snapshot.server.ts'

/**
 * The checks of one app, as the page of one of them tells of them. Undefined for a token that opens
 * no finished check, and for an id that is none of its series.
 */
export async function describeHistory(
  context: Pick<AppLoadContext, 'db' | 'draftCookie'>,
  { token, id, request }: { token: string | undefined; id?: string | undefined; request: Request },
): Promise<HistoryView | undefined> {
  if (!isToken(token)) return undefined
  const { db } = context
  const tokenHash = hashToken(token)
  const series = await findSeries(db, { tokenHash })
  if (series === undefined) return undefined
  const checks = viewChecks(series, { token, shownId: id ?? series.ownId })
  const shown = checks.find(({ isShown }) => isShown)
  const newest = checks.at(-1)
  if (shown === undefined || newest === undefined) return undefined
  const before = checks.at(-2)
  const since =
    shown === newest && before !== undefined
      ? await compareChecks(db, { tokenHash, thenId: before.id, nowId: newest.id })
      : null
  return {
    checks,
    newest,
    shown,
    progress: before === undefined || since === null ? null : { before, since },
    update: await describeUpdate(context, { request, seriesId: series.seriesId }),
    currentRules: RULES_VERSION,
  }
}

function viewChecks(
  { checks, ownId }: Series,
  { token, shownId }: { token: string; shownId: string },
): readonly PastCheck[] {
  const days = checks.map(({ completedAt }) => dayOf(completedAt))
  return checks.map((check, index) => {
    const { id, completedAt, appName, rulesVersion, score, scoreLow: low, scoreHigh: high } = check
    const page = checkAddress({ token, ownId, id })
    const day = days[index] ?? ''
    const isAlone = days.filter((other) => other === day).length === 1
    return {
      id,
      completedAt,
      day: isAlone ? day : `${day}, ${completedAt.slice(11, 16)} UTC`,
      appName,
      rulesVersion,
      score,
      low,
      high,
      ...bandOf(check),
      page,
      pdf: `${page}/report.pdf`,
      isShown: id === shownId,
    }
  })
}

const dayOf = (completedAt: string): string => longDate(completedAt.slice(0, 10))

/** @throws for a band that is none */
function bandOf({ id, band: stored }: FinishedCheck): Pick<PastCheck, 'band' | 'bandLabel'> {
  const band = BANDS.find((one) => one === stored)
  if (band === undefined) throw new Error(`Assessment ${id} has no band called "${stored}".`)
  return { band, bandLabel: BAND_LABEL[band] }
}

async function compareChecks(
  db: AppLoadContext['db'],
  { tokenHash, thenId, nowId }: { tokenHash: string; thenId: string; nowId: string },
): Promise<Progress | null> {
  const [earlier, later] = await Promise.all(
    [thenId, nowId].map((id) => findInSeries(db, { tokenHash, id })),
  )
  // One of them was deleted in this very moment.
  if (earlier === undefined || later === undefined) return null
  const [before, after] = [readSnapshot(earlier), readSnapshot(later)]
  return describeProgress({
    before,
    after,
    reassess: () =>
      reassess({
        earlier: before.report,
        answers: earlier.answers,
        laterVersion: after.report.rulesVersion,
      }),
  })
}
