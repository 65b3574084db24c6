import type { AppLoadContext } from '@remix-run/node'
import { findSeries } from '#db/history.server.ts'
import { RULES_VERSION } from '#rules/version.ts'
import { hashToken, isToken } from '../../server/token.server.ts'
import { checkAddress } from './addresses.ts'
import { compareChecks } from './compare-checks.server.ts'
import { describeUpdate } from './describe-update.server.ts'
import type { HistoryView } from './history-view.ts'
import { viewChecks } from './view-checks.ts'

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
  const { ownId } = series
  const checks = viewChecks(series.checks, {
    shownId: id ?? ownId,
    addressOf: (checkId) => checkAddress({ token, ownId, id: checkId }),
  })
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
