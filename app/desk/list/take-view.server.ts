import { type AppLoadContext, redirect } from '@remix-run/node'
import { z } from 'zod'
import { changeView, deleteView, saveView } from '#db/desk/views.server.ts'
import { textOf } from '../../server/text-of.server.ts'
import type { Member } from '../access/member.ts'
import { may } from '../access/permissions.ts'
import { VIEWS } from '../addresses.ts'
import { listAddress, listQuery, readPlace } from './list-address.ts'
import { LONGEST_VIEW_NAME, type VIEW_FAULT } from './view-form.ts'

const NameSchema = z
  .string()
  .transform((text) => text.replace(/[\p{Cc}\p{Cf}]/gu, ' ').trim())
  .pipe(z.string().min(1).max(LONGEST_VIEW_NAME))

/** What somebody did with a saved view, and where that leads. */
export async function takeView(
  { db, now }: Pick<AppLoadContext, 'db' | 'now'>,
  { member, form }: { member: Member; form: FormData },
): Promise<Response> {
  const memberId = member.id
  const id = textOf(form, 'id')
  // Sharing is for those who do the work, whatever a form says.
  const isShared = textOf(form, 'shared') === 'yes' && may(member, 'work')
  const intent = textOf(form, 'intent')
  if (intent === 'delete') {
    await deleteView(db, { id, memberId })
    return redirect(VIEWS, 303)
  }
  const name = NameSchema.safeParse(textOf(form, 'name'))
  if (!name.success) return refuse('name')
  if (intent === 'change') {
    const isChanged = await changeView(db, { id, memberId, name: name.data, isShared })
    return isChanged ? redirect(VIEWS, 303) : refuse('gone')
  }
  const { filter, sort } = readPlace(new URLSearchParams(textOf(form, 'query')))
  // Words may name a founder, and a view outlives what is erased.
  const { search, ...kept } = filter
  const place = { filter: kept, sort }
  const view = { memberId, name: name.data, query: listQuery(place), isShared, now: now() }
  if ((await saveView(db, view)) === 'too-many') return refuse('too-many')
  return redirect(listAddress(place), 303)
}

/** Back to the views, with a word on why nothing was kept. */
function refuse(fault: keyof typeof VIEW_FAULT): Response {
  return redirect(`${VIEWS}?${new URLSearchParams({ fault })}`, 303)
}
