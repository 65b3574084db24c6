import type { MadeLink } from '#app/desk/accounts/invite/make-link.server.ts'
import { describePeople } from '#app/desk/accounts/people/describe-people.server.ts'
import { disablePerson } from '#app/desk/accounts/people/disable-person.server.ts'
import { enablePerson } from '#app/desk/accounts/people/enable-person.server.ts'
import { forgetFactor } from '#app/desk/accounts/people/forget-factor.server.ts'
import { invitePerson } from '#app/desk/accounts/people/invite-person.server.ts'
import { renewLink } from '#app/desk/accounts/people/renew-link.server.ts'
import { moment } from '#app/desk/accounts/time-ago.ts'
import type { Env } from '#app/server/env.server.ts'
import { findMemberByEmail, hasOtherAdmin, type StoredMember } from '#db/desk/members.server.ts'
import type { Database } from '#db/open.server.ts'
import { printPeople } from './print-people.ts'
import type { DeskCommand } from './read-desk-command.ts'
import { InputError } from './usage.ts'

interface Context {
  db: Database
  env: Env
  now: Date
}

/** Does it, and gives what to print. @throws InputError where it can't be done */
export async function runDeskCommand(
  context: Context,
  command: Exclude<DeskCommand, { name: 'help' }>,
): Promise<string> {
  const { db, env, now } = context
  if (command.name === 'list') {
    const people = await describePeople({ db, env, now: () => now }, { id: '' })
    return command.json ? JSON.stringify(people, null, 2) : printPeople(people)
  }
  const order = { origin: env.publicUrl, by: null, now }
  if (command.name === 'invite') {
    const outcome = await invitePerson(db, { ...order, ...command })
    if (outcome === 'member') {
      throw new InputError(`${command.email} is at the desk already; reset makes a new link`)
    }
    if (outcome === 'disabled') {
      throw new InputError(`${command.email} was disabled; enable lets them in again`)
    }
    return printLink(`${command.email} is invited as ${command.role}.`, outcome.link, env)
  }
  const member = await findKnown(context, command.email)
  const memberId = member.id
  switch (command.name) {
    case 'reset': {
      if (member.disabledAt !== null) {
        throw new InputError(`${member.email} is disabled; enable lets them in again`)
      }
      if (!command.forgetsFactor) {
        const link = await renewLink(db, { ...order, member })
        return printLink(`A link for ${member.email} to choose a password.`, link, env)
      }
      const link = await forgetFactor(db, { ...order, memberId })
      const words = `${member.email} is signed out; password, codes and recovery codes are gone.`
      return printLink(words, link, env)
    }
    case 'disable': {
      await disablePerson(db, { ...order, member, evenLastAdmin: true })
      const isLast = member.role === 'admin' && !(await hasOtherAdmin(db, member))
      return `${member.email} is disabled.${isLast ? ' No admin is left: invite one.' : ''}`
    }
    case 'enable':
      await enablePerson(db, { ...order, memberId })
      return `${member.email} can sign in again.`
  }
}

async function findKnown({ db }: Context, email: string): Promise<StoredMember> {
  const member = await findMemberByEmail(db, { email })
  if (member === undefined) {
    throw new InputError(`Nobody at the desk has the address ${email}; list shows who is there`)
  }
  return member
}

/** The link stands alone on a line, so that it can be copied whole, or cut out by a program. */
function printLink(words: string, { url, expiresAt }: MadeLink, env: Env): string {
  const advice = env.publicUrlIsSet
    ? []
    : ['PUBLIC_URL is not set, so this link opens on this machine only.']
  return [
    words,
    `Send them this link. It works once, until ${moment(expiresAt)}, and is shown only now:`,
    '',
    url,
    ...(advice.length > 0 ? ['', ...advice] : []),
  ].join('\n')
}
