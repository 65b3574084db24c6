import { changeLead, findLead, type LeadChange, type LeadConflict } from '#db/desk/work.server.ts'
import { textOf } from '../../server/text-of.server.ts'
import { unreadableForm } from '../../server/unreadable-form.server.ts'
import { announce } from '../webhooks/announce.server.ts'
import type { Order, WorkContext } from './take-work.server.ts'

/** Changes a lead from the version that stood in the form, and tells webhooks of a new status. */
export async function saveChange(
  { db, now, webhooks }: WorkContext,
  { number, member, form }: Order,
  change: LeadChange,
): Promise<'saved' | 'gone' | { conflict: LeadConflict }> {
  const version = readVersion(form)
  const time = now()
  const { outcome, isNews } = await db.transaction().execute(async (trx) => {
    const before = await findLead(trx, { number })
    const outcome = await changeLead(trx, {
      number,
      version,
      memberId: member.id,
      change,
      now: time,
    })
    const after = change.status
    const isNews = outcome === 'changed' && after !== undefined && after !== before?.status
    if (isNews && before !== undefined) {
      const detail = { before: before.status, after }
      const { assessmentId } = before
      await announce(trx, { event: 'status.changed', assessmentId, detail, now: time })
    }
    return { outcome, isNews }
  })
  if (isNews) webhooks.wake()
  return outcome === 'changed' || outcome === 'unchanged' ? 'saved' : outcome
}

/** What the writer had seen. Our own forms always say it. */
export function readVersion(form: FormData): number {
  const text = textOf(form, 'version')
  if (!/^[1-9]\d{0,8}$/.test(text)) throw unreadableForm()
  return Number(text)
}
