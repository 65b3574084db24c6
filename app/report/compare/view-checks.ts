import type { FinishedCheck } from '#db/history.server.ts'
import { BANDS } from '#rules/assessment.ts'
import { longDate } from '#rules/long-date.ts'
import { BAND_LABEL } from '#rules/report/score.ts'
import type { PastCheck } from './history-view.ts'

/** The checks of one app as a list of them tells of each; `checks` oldest first. */
export function viewChecks(
  checks: readonly FinishedCheck[],
  { shownId, addressOf }: { shownId: string; addressOf: (id: string) => string },
): readonly PastCheck[] {
  const days = checks.map(({ completedAt }) => dayOf(completedAt))
  return checks.map((check, index) => {
    const { id, completedAt, appName, rulesVersion, score, scoreLow: low, scoreHigh: high } = check
    const page = addressOf(id)
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
