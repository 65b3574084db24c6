import { type AppLoadContext, json } from '@remix-run/node'
import { textOf } from '../../../server/text-of.server.ts'
import { unreadableForm } from '../../../server/unreadable-form.server.ts'
import type { Member } from '../../access/member.ts'
import { ROLES } from '../../access/permissions.ts'
import { readMemberEmail } from '../member-email.server.ts'
import { refuseField } from '../refuse.server.ts'
import { moment } from '../time-ago.ts'
import { invitePerson } from './invite-person.server.ts'
import type { MadeLinkView } from './people-view.ts'

const NOT_INVITED = {
  member: 'Somebody with this address is at the desk already. Look for them in the list.',
  disabled:
    'Somebody with this address was disabled. Look for them in the list, and enable them again.',
} as const

/** Invites somebody. The answer shows their link, this once. */
export async function takePeople(
  context: Pick<AppLoadContext, 'db' | 'now'>,
  { member, origin, form }: { member: Member; origin: string; form: FormData },
) {
  const typed = { email: textOf(form, 'email'), role: textOf(form, 'role') }
  const role = ROLES.find((role) => role === typed.role)
  if (role === undefined) throw unreadableForm()
  const read = readMemberEmail(typed.email)
  if ('fault' in read) return refuseField(context, 'email', read.fault, typed)
  const { db, now } = context
  const order = { email: read.email, role, origin, by: member.id, now: now() }
  const outcome = await invitePerson(db, order)
  if (typeof outcome === 'string') {
    return refuseField(context, 'email', NOT_INVITED[outcome], typed)
  }
  const { url, expiresAt } = outcome.link
  const made: MadeLinkView = {
    url,
    email: read.email,
    worksUntil: moment(expiresAt),
    kind: 'invite',
  }
  return json({ made })
}
