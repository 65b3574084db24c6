import { randomUUID } from 'node:crypto'
import type { AppLoadContext } from '@remix-run/node'
import { findNewestContact } from '#db/contacts.server.ts'
import { addDays, dayOf } from '#db/days.ts'
import { findLeadPage, listConsents, type StoredLead } from '#db/desk/lead-page.server.ts'
import { listMembers, type StoredMember } from '#db/desk/members.server.ts'
import { listNotes } from '#db/desk/notes.server.ts'
import { listEvents } from '#db/desk/timeline.server.ts'
import { findSeries } from '#db/history.server.ts'
import type { ReportView } from '#rules/report-view.ts'
import { compareChecks } from '../../report/compare/compare-checks.server.ts'
import { viewChecks } from '../../report/compare/view-checks.ts'
import { answersLabel } from '../../report/labels.ts'
import { readReport } from '../../report/read-report.server.ts'
import type { Member } from '../access/member.ts'
import { may } from '../access/permissions.ts'
import { THEN } from '../access/then.ts'
import { checkAddress, DESK, leadAddress } from '../addresses.ts'
import { heatOf } from '../heat.ts'
import { findTalkingPoint } from '../talking-points/all.ts'
import { openingLine } from '../talking-points/opening.ts'
import { describePersonal } from './describe-personal.ts'
import { describeSaved } from './describe-saved.ts'
import { describeSource } from './describe-source.ts'
import { describeTimeline } from './describe-timeline.ts'
import type { Colleague, LeadView, PointView, WorkView } from './lead-view.ts'
import { isClosed, readStatus } from './statuses.ts'
import { checkWithoutName, progressWithoutNames, withoutNames } from './without-names.ts'

type Context = Pick<AppLoadContext, 'db' | 'now'>

/**
 * One lead, with no more in it than this member may see. Undefined where there is none.
 * @throws for a stored report that cannot be read, with the id of its assessment
 */
export async function describeLead(
  { db, now }: Context,
  asked: { number: number; member: Member; back?: string | undefined; done?: string | null },
): Promise<LeadView | undefined> {
  const { number, member, back = DESK, done = null } = asked
  const lead = await findLeadPage(db, { number })
  const series = lead && (await findSeries(db, { tokenHash: lead.check.tokenHash }))
  if (lead === undefined || series === undefined) return undefined
  const { seriesId, check } = lead
  const seesPersonal = may(member, 'see-personal')
  const [contact, consents, notes, events, members] = await Promise.all([
    findNewestContact(db, { seriesId }),
    listConsents(db, { seriesId }),
    listNotes(db, { leadNumber: number }),
    listEvents(db, { leadNumber: number }),
    listMembers(db),
  ])
  const fullReport = readReport(check)
  const report = seesPersonal ? fullReport : withoutNames(fullReport)
  const allChecks = viewChecks(series.checks, {
    shownId: check.id,
    addressOf: (checkId) => checkAddress(number, checkId),
  })
  const checks = seesPersonal ? allChecks : allChecks.map(checkWithoutName)
  const before = checks.at(-2)
  const newest = checks.at(-1)
  if (newest === undefined) return undefined
  const progress =
    before &&
    (await compareChecks(db, { tokenHash: check.tokenHash, thenId: before.id, nowId: newest.id }))
  const time = now()
  return {
    number,
    completedAt: check.completedAt,
    report,
    builders: buildersOf(report),
    heat: describeHeat(lead, report, time),
    hasContact: contact !== undefined,
    history: {
      newest,
      progress:
        before && progress
          ? { before, since: seesPersonal ? progress : progressWithoutNames(progress) }
          : null,
    },
    checks,
    source: describeSource(check.source),
    opening: openingLine({
      verdict: report.verdict.id,
      nextStep: report.nextStep.id,
      topRule: report.findings[0]?.id ?? null,
      hasWritten: contact !== undefined,
    }),
    points: pointsFor(report),
    work: describeWork(lead, members),
    timeline: describeTimeline({ checks, contact, consents, events, members, seesPersonal }),
    personal: seesPersonal
      ? describePersonal({ lead, contact, consents, notes, member, now: time })
      : null,
    mayWork: may(member, 'work'),
    owners: members.filter(canOwn).map(({ id, email }) => ({ id, email })),
    me: { id: member.id, email: member.email },
    here:
      back === DESK
        ? leadAddress(number)
        : `${leadAddress(number)}?${new URLSearchParams({ [THEN]: back })}`,
    back,
    newNoteId: randomUUID(),
    today: dayOf(time),
    tomorrow: addDays(dayOf(time), 1),
    saved: describeSaved(events, { done, memberId: member.id, now: time }),
  }
}

/** Whoever may work, and can sign in. */
export function canOwn(member: StoredMember): boolean {
  return member.disabledAt === null && member.passwordHash !== null && may(member, 'work')
}

function describeWork(lead: StoredLead, members: readonly StoredMember[]): WorkView {
  const { status, ownerId, nextActionOn, version } = lead
  return {
    status: readStatus(status),
    owner: findColleague(members, ownerId),
    nextActionOn,
    version,
  }
}

export function findColleague(members: readonly Colleague[], id: string | null): Colleague | null {
  const found = members.find((member) => member.id === id)
  return found === undefined ? null : { id: found.id, email: found.email }
}

function buildersOf({ answers }: ReportView): string {
  const told = answers
    .flatMap(({ rows }) => rows)
    .find(({ questionId }) => questionId === 'builders')
  return told === undefined ? '' : answersLabel(told)
}

function describeHeat(lead: StoredLead, report: ReportView, now: Date): LeadView['heat'] {
  const { isHot, reasons } = heatOf({
    band: report.score.band,
    nextStep: report.nextStep.id,
    isLive: lead.isLive,
    completedAt: lead.check.completedAt,
    contactAt: lead.contactAt,
    isClosed: isClosed(readStatus(lead.status)),
    now,
  })
  return { isHot, reasons }
}

/** In the order of the report. A finding of rules that are no more has none. */
function pointsFor({ findings }: ReportView): readonly PointView[] {
  return findings.flatMap(({ id, title, outcome }) => {
    const points = findTalkingPoint(id)
    return points === undefined ? [] : [{ id, title, isDoubt: outcome === 'unknown', points }]
  })
}
