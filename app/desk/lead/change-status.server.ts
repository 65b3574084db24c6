import { textOf } from '../../server/text-of.server.ts'
import { orNull } from '../../server/typed-text.server.ts'
import { unreadableForm } from '../../server/unreadable-form.server.ts'
import { saveChange } from './save-change.server.ts'
import {
  isLeadStatus,
  type LeadStatus,
  NEEDS_REASON,
  readStatus,
  STATUS_LABEL,
} from './statuses.ts'
import type { Order, WorkContext, WorkResult } from './take-work.server.ts'
import type { WorkRefusal } from './work-form.ts'
import { ReasonSchema } from './work-schema.server.ts'

export async function changeStatus(context: WorkContext, order: Order): Promise<WorkResult> {
  const status = textOf(order.form, 'status')
  if (!isLeadStatus(status)) throw unreadableForm()
  const reason = textOf(order.form, 'reason')
  const typed = { status, reason }
  const refuse = (
    more: Omit<WorkRefusal, 'intent' | 'typed'>,
    code: 200 | 400 | 409,
  ): WorkResult => ({
    refusal: { intent: 'status', typed, ...more },
    status: code,
  })

  const parsed = ReasonSchema.safeParse(reason)
  if (!parsed.success) {
    const message = parsed.error.issues[0]?.message ?? ''
    return refuse({ faults: [{ field: 'reason', message }] }, 400)
  }
  if (parsed.data === '' && NEEDS_REASON.includes(status)) {
    if (!order.form.has('reason')) return refuse({ faults: [], asksReason: true }, 200)
    const message = `Say why it is ${STATUS_LABEL[status].toLowerCase()}.`
    return refuse({ faults: [{ field: 'reason', message }] }, 400)
  }
  const change = { status, statusReason: orNull(parsed.data) }
  const outcome = await saveChange(context, order, change)
  if (outcome === 'gone') return 'gone'
  if (outcome === 'saved') return { done: 'status', at: 'status' }

  const { lead, parts } = outcome.conflict
  const last = parts[0]
  return refuse(
    {
      faults: [],
      conflict: {
        what: 'the status',
        by: last?.by ?? null,
        at: last?.at ?? '',
        theirs: sayStatus(readStatus(lead.status), lead.statusReason),
        mine: sayStatus(status, change.statusReason),
        version: lead.version,
      },
    },
    409,
  )
}

/** "Lost: too expensive". */
export function sayStatus(status: LeadStatus, reason: string | null): string {
  return reason === null ? STATUS_LABEL[status] : `${STATUS_LABEL[status]}: ${reason}`
}
