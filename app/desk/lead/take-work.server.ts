import { type AppLoadContext, json, redirect } from '@remix-run/node'
import { markRefused } from '../../quiz/refused.server.ts'
import { textOf } from '../../server/text-of.server.ts'
import { unreadableForm } from '../../server/unreadable-form.server.ts'
import type { Member } from '../access/member.ts'
import { readThen, THEN } from '../access/then.ts'
import { leadAddress } from '../addresses.ts'
import { changeNextAction, clearNextAction } from './change-next-action.server.ts'
import { changeOwner } from './change-owner.server.ts'
import { changeStatus } from './change-status.server.ts'
import { noSuchLead } from './no-such-lead.server.ts'
import { addNoteFrom, editNoteFrom, removeNoteFrom } from './take-note.server.ts'
import { INTENTS, type Intent, type RefusedWork, type WorkRefusal } from './work-form.ts'

export type WorkContext = Pick<AppLoadContext, 'db' | 'now' | 'webhooks'>

/** One posted form about a lead. */
export interface Order {
  number: number
  member: Member
  form: FormData
  /** The list that the page leads back to, where its address names one. */
  back: string | null
}

/** What came of it: a kind of event, to tell of it; or why not, which is no mistake with 200. */
export type WorkResult =
  | { readonly done: string; readonly at: string }
  | { readonly refusal: WorkRefusal; readonly status: 200 | 400 | 409 }
  | 'gone'

const DO: Readonly<Record<Intent, (context: WorkContext, order: Order) => Promise<WorkResult>>> = {
  status: changeStatus,
  owner: changeOwner,
  'next-action': changeNextAction,
  'clear-next-action': clearNextAction,
  'add-note': addNoteFrom,
  'edit-note': editNoteFrom,
  'remove-note': removeNoteFrom,
}

/**
 * Does what one form of a lead asks for, and leads back to where it was posted: the page of the lead,
 * or the page that `then` names.
 */
export async function takeWork(context: WorkContext, order: Order): Promise<Response> {
  const { number, form, back } = order
  const intent = INTENTS.find((one) => one === textOf(form, 'intent'))
  if (intent === undefined) throw unreadableForm()
  const then = textOf(form, THEN)
  const returnTo = then === '' ? '' : readThen(then)
  const result = await DO[intent](context, order)
  if (result === 'gone') throw noSuchLead()
  if ('done' in result) {
    if (returnTo !== '') return redirect(returnTo, 303)
    const query = new URLSearchParams({ done: result.done, ...(back && { [THEN]: back }) })
    return redirect(`${leadAddress(number)}?${query}#${result.at}`, 303)
  }
  if (result.status !== 200) markRefused(context)
  return json<RefusedWork>({ ...result.refusal, returnTo }, { status: result.status })
}
