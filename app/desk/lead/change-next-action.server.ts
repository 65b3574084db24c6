import { dayOf } from '#db/days.ts'
import { findLead } from '#db/desk/work.server.ts'
import { longDate } from '#rules/long-date.ts'
import { textOf } from '../../server/text-of.server.ts'
import { saveChange } from './save-change.server.ts'
import type { Order, WorkContext, WorkResult } from './take-work.server.ts'
import type { WorkField } from './work-form.ts'
import { DaySchema, NextActionSchema } from './work-schema.server.ts'

export async function changeNextAction(context: WorkContext, order: Order): Promise<WorkResult> {
  const { form, number } = order
  const typed = {
    nextAction: textOf(form, 'nextAction'),
    nextActionOn: textOf(form, 'nextActionOn'),
  }
  const action = NextActionSchema.safeParse(typed.nextAction)
  const day = DaySchema.safeParse(typed.nextActionOn)
  const faults: { field: WorkField; message: string }[] = []
  if (!action.success) {
    faults.push({ field: 'nextAction', message: action.error.issues[0]?.message ?? '' })
  }
  if (!day.success) {
    faults.push({ field: 'nextActionOn', message: day.error.issues[0]?.message ?? '' })
  } else if (day.data < today(context) && day.data !== (await dayNow(context, number))) {
    faults.push({
      field: 'nextActionOn',
      message: 'This day is over. Choose today or a later one.',
    })
  }
  if (!action.success || !day.success || faults.length > 0) {
    return { refusal: { intent: 'next-action', typed, faults }, status: 400 }
  }
  return save(context, order, { nextAction: action.data, nextActionOn: day.data })
}

/** It is done, or not to be done any more. */
export async function clearNextAction(context: WorkContext, order: Order): Promise<WorkResult> {
  return save(context, order, { nextAction: null, nextActionOn: null })
}

interface NextAction {
  nextAction: string | null
  nextActionOn: string | null
}

async function save(context: WorkContext, order: Order, change: NextAction): Promise<WorkResult> {
  const outcome = await saveChange(context, order, change)
  if (outcome === 'gone') return 'gone'
  if (outcome === 'saved') return { done: 'next-action', at: 'next-action' }
  const { lead, parts } = outcome.conflict
  const last = parts[0]
  return {
    refusal: {
      intent: change.nextAction === null ? 'clear-next-action' : 'next-action',
      typed: {
        nextAction: change.nextAction ?? '',
        nextActionOn: change.nextActionOn ?? '',
      },
      faults: [],
      conflict: {
        what: 'the next action',
        by: last?.by ?? null,
        at: last?.at ?? '',
        theirs: sayAction(lead),
        mine: sayAction(change),
        version: lead.version,
      },
    },
    status: 409,
  }
}

function sayAction({ nextAction, nextActionOn }: NextAction): string {
  if (nextAction === null || nextActionOn === null) return 'none'
  return `${nextAction}, on ${longDate(nextActionOn)}`
}

const today = ({ now }: WorkContext): string => dayOf(now())

/** The day that stands already may stay while its words change. */
async function dayNow({ db }: WorkContext, number: number): Promise<string | null | undefined> {
  return (await findLead(db, { number }))?.nextActionOn
}
