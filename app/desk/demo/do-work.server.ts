import { randomUUID } from 'node:crypto'
import { recordAudit } from '#db/desk/audit.server.ts'
import { changeMember } from '#db/desk/members.server.ts'
import { addNote } from '#db/desk/notes.server.ts'
import { findLeadNumber } from '#db/desk/queue.server.ts'
import { changeLead, findLead, type LeadChange } from '#db/desk/work.server.ts'
import type { Team } from './add-team.server.ts'
import type { DemoWork } from './demo.ts'
import type { DemoContext } from './demo-context.ts'

/** Does with a lead what somebody of the team did at that time. */
export async function doWork(
  { db }: DemoContext,
  { work, team, assessmentId }: { work: DemoWork; team: Team; assessmentId: string },
): Promise<void> {
  const { at: now, by, note } = work
  const memberId = team[by]
  await db.transaction().execute(async (trx) => {
    const number = await findLeadNumber(trx, { assessmentId })
    const lead = number === undefined ? undefined : await findLead(trx, { number })
    if (lead === undefined) throw new Error('There is no lead to work on.')
    const { version } = lead
    const order = { number: lead.number, version, memberId, change: changeOf(work, team), now }
    const outcome = await changeLead(trx, order)
    if (outcome !== 'changed') throw new Error('Work at the desk changed nothing.')
    if (note !== undefined) {
      const written = { id: randomUUID(), leadNumber: lead.number, authorId: memberId, text: note }
      await addNote(trx, { ...written, now })
    }
  })
}

function changeOf({ status, reason, owner, next }: DemoWork, team: Team): LeadChange {
  return {
    ...(status === undefined ? {} : { status, statusReason: reason ?? null }),
    ...(owner === undefined ? {} : { ownerId: team[owner] }),
    ...(next === undefined
      ? {}
      : { nextAction: next?.what ?? null, nextActionOn: next?.on ?? null }),
  }
}

/** Somebody comes in for the first time on a day. */
export async function noteArrival(
  { db }: DemoContext,
  { memberId, at }: { memberId: string; at: Date },
): Promise<void> {
  await recordAudit(db, { memberId, kind: 'signed-in', detail: { by: 'password' }, now: at })
  await changeMember(db, { id: memberId, seenAt: `${at.toISOString().slice(0, 16)}:00.000Z` })
}
