import { dayOf } from '#db/days.ts'
import type { LeadRow } from '#db/desk/leads.server.ts'
import { BANDS } from '#rules/assessment.ts'
import { shortDate } from '../../report/compare/short-date.ts'
import { THEN } from '../access/then.ts'
import { leadAddress } from '../addresses.ts'
import { heatOf } from '../heat.ts'
import { isClosed, readStatus, STATUS_LABEL } from '../lead/statuses.ts'
import type { RowView } from './list-view.ts'
import { BAND_WORDS, builderName, NEXT_STEP_WORDS, VERDICT_WORDS, wordFor } from './words.ts'

/** One lead in words. `here` is the list that it stands in, to come back to. */
export function describeRow(
  row: LeadRow,
  { memberId, here, now }: { memberId: string; here: string; now: Date },
): RowView {
  const status = readStatus(row.status)
  const { isHot, reasons } = heatOf({ ...row, isClosed: isClosed(status), now })
  const band = BANDS.find((known) => known === row.band) ?? 'none'
  const [who = null, ...whoElse] = namesOf(row)
  return {
    number: row.number,
    address: `${leadAddress(row.number)}?${new URLSearchParams({ [THEN]: here })}`,
    finishedAt: row.completedAt,
    day: shortDate(row.completedAt, { withYear: !isSameYear(row.completedAt, now) }),
    time: row.completedAt.slice(11, 16),
    who,
    whoElse,
    hasContact: row.contactAt !== null,
    checks: row.checks,
    builders: row.builders.map(builderName).join(', '),
    verdict: wordFor(VERDICT_WORDS, row.verdict),
    score: row.score,
    range: row.scoreLow === row.scoreHigh ? '' : `${row.scoreLow}–${row.scoreHigh}`,
    band,
    bandLabel: BAND_WORDS[band],
    topFinding: row.topFinding?.title ?? null,
    unknowns: row.unknowns,
    nextStep: wordFor(NEXT_STEP_WORDS, row.nextStep),
    status,
    statusLabel: STATUS_LABEL[status],
    owner: row.owner === null ? null : shortEmail(row.owner.email),
    isOwn: row.owner?.id === memberId,
    due: describeDue(row.nextActionOn, now),
    hot: isHot ? [...reasons, ...(row.contactAt === null ? ['no contact yet'] : [])] : [],
  }
}

function describeDue(day: string | null, now: Date): RowView['due'] {
  if (day === null) return null
  const isOverdue = day < dayOf(now)
  return { day: shortDate(day, { withYear: false }), isOverdue }
}

/** As the page of the lead calls it, then what else is known, each once. */
function namesOf({ personal }: LeadRow): readonly string[] {
  if (personal === null) return []
  const { companyName, appName, name, email } = personal
  const names = [appName, companyName, name ?? email]
  return [...new Set(names.flatMap((text) => text ?? []))]
}

/** "jane" of "jane@company.example": in a team that is who it is. */
const shortEmail = (email: string): string => email.split('@')[0] ?? email

const isSameYear = (time: string, now: Date): boolean =>
  time.slice(0, 4) === now.toISOString().slice(0, 4)
