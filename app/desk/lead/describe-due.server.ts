import type { AppLoadContext } from '@remix-run/node'
import { addDays, dayOf } from '#db/days.ts'
import { type DueLead, listDue } from '#db/desk/due.server.ts'
import { BANDS } from '#rules/assessment.ts'
import { BAND_LABEL } from '#rules/report/score.ts'
import type { Member } from '../access/member.ts'
import { may } from '../access/permissions.ts'
import { DUE } from '../addresses.ts'
import type { DueLeadView, DueView } from './due-view.ts'
import { readStatus, STATUS_LABEL } from './statuses.ts'

/** The search parameter that says whose next actions are shown, and its one value. */
export const WHOSE = 'whose'
export const EVERYBODY = 'everybody'

/** More than anybody does in a week. */
const MOST = 200
const DAYS_AHEAD = 7

/** What is to be done: overdue, today and in the next days. Days are those of UTC. */
export async function describeDue(
  { db, now }: Pick<AppLoadContext, 'db' | 'now'>,
  { member, ofEverybody }: { member: Member; ofEverybody: boolean },
): Promise<DueView> {
  const today = dayOf(now())
  const until = addDays(today, DAYS_AHEAD)
  const ownerId = ofEverybody ? undefined : member.id
  const found = await listDue(db, { until, ownerId, limit: MOST + 1 })
  const seesPersonal = may(member, 'see-personal')
  const leads = found.slice(0, MOST).map((lead) => viewLead(lead, seesPersonal))
  return {
    groups: [
      { id: 'overdue', title: 'Overdue', leads: leads.filter(({ on }) => on < today) },
      { id: 'today', title: 'Today', leads: leads.filter(({ on }) => on === today) },
      { id: 'soon', title: 'The next seven days', leads: leads.filter(({ on }) => on > today) },
    ],
    ofEverybody,
    isCut: found.length > MOST,
    mayWork: may(member, 'work'),
    here: ofEverybody ? `${DUE}?${WHOSE}=${EVERYBODY}` : DUE,
  }
}

function viewLead(lead: DueLead, seesPersonal: boolean): DueLeadView {
  const { number, on, version, score, owner } = lead
  const band = BANDS.find((one) => one === lead.band)
  if (band === undefined) throw new Error(`Lead ${number} has no band called "${lead.band}".`)
  return {
    number,
    on,
    nextAction: seesPersonal ? lead.nextAction : null,
    status: STATUS_LABEL[readStatus(lead.status)],
    version,
    owner: owner?.email ?? null,
    score,
    band,
    bandLabel: BAND_LABEL[band],
    name: seesPersonal ? (lead.appName ?? lead.companyName) : null,
  }
}
