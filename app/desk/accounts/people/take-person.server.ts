import { type AppLoadContext, json, redirect } from '@remix-run/node'
import { recordAudit } from '#db/desk/audit.server.ts'
import type { StoredMember } from '#db/desk/members.server.ts'
import { endSessions } from '#db/desk/sessions.server.ts'
import { textOf } from '../../../server/text-of.server.ts'
import { unreadableForm } from '../../../server/unreadable-form.server.ts'
import type { Member } from '../../access/member.ts'
import { ROLES } from '../../access/permissions.ts'
import { personAddress } from '../../addresses.ts'
import { refuseUnlessConfirmed } from '../confirm-password.server.ts'
import { findOwn } from '../find-own.server.ts'
import type { MadeLink } from '../invite/make-link.server.ts'
import { OWN_PASSWORD } from '../OwnPassword.tsx'
import { refuse } from '../refuse.server.ts'
import { moment } from '../time-ago.ts'
import { changeRole } from './change-role.server.ts'
import { disablePerson } from './disable-person.server.ts'
import { enablePerson } from './enable-person.server.ts'
import { forgetFactor } from './forget-factor.server.ts'
import type { MadeLinkView } from './people-view.ts'
import { PERSON_INTENTS, type PersonDone } from './person-view.ts'
import { renewLink } from './renew-link.server.ts'

type Context = Pick<AppLoadContext, 'db' | 'log' | 'now' | 'signInLimits'>

const LAST_ADMIN =
  'This is the only admin. Make somebody else an admin first, so that somebody can look after people.'
const NOT_OWN = 'For your own account, use the page “Account”: it asks for your password.'
const DISABLED = 'This person is disabled. Enable them first.'

/** Does what an admin asks about one person. */
export async function takePerson(
  context: Context,
  {
    self,
    member,
    origin,
    form,
  }: { self: Member; member: StoredMember; origin: string; form: FormData },
) {
  const { db, now } = context
  const asked = textOf(form, 'intent')
  const intent = PERSON_INTENTS.find((intent) => intent === asked)
  const order = { member, memberId: member.id, origin, by: self.id, now: now() }
  const problem = (words: string) => refuse(context, { faults: [], problem: words })
  const done = (what: PersonDone) => redirect(`${personAddress(member.id)}?done=${what}`, 303)

  switch (intent) {
    case 'role': {
      const role = ROLES.find((role) => role === textOf(form, 'role'))
      if (role === undefined) throw unreadableForm()
      const outcome = await changeRole(db, { ...order, role })
      return outcome === 'done' ? done('role') : problem(LAST_ADMIN)
    }
    case 'disable': {
      const outcome = await disablePerson(db, order)
      return outcome === 'done' ? done('disabled') : problem(LAST_ADMIN)
    }
    case 'enable':
      await enablePerson(db, order)
      return done('enabled')
    case 'end-sessions': {
      const ended = await endSessions(db, { memberId: member.id })
      const line = { memberId: self.id, kind: 'session-ended', subject: member.id } as const
      await recordAudit(db, { ...line, detail: { ended }, now: now() })
      return done('sessions')
    }
    case 'link':
      if (member.id === self.id) return problem(NOT_OWN)
      if (member.disabledAt !== null) return problem(DISABLED)
      return show(member, await renewLink(db, order))
    case 'forget-factor': {
      if (member.id === self.id) return problem(NOT_OWN)
      if (member.disabledAt !== null) return problem(DISABLED)
      const own = await findOwn(context, self)
      const refused = await refuseUnlessConfirmed(context, own, textOf(form, OWN_PASSWORD))
      return refused ?? show(member, await forgetFactor(db, order))
    }
    case undefined:
      throw unreadableForm()
  }
}

function show({ email, seenAt }: StoredMember, { url, expiresAt }: MadeLink) {
  const kind = seenAt === null ? 'invite' : 'reset'
  const made: MadeLinkView = { url, email, worksUntil: moment(expiresAt), kind }
  return json({ made })
}
