import type { AppLoadContext } from '@remix-run/node'
import { listOpenLinks } from '#db/desk/member-links.server.ts'
import { listMembers, type StoredMember } from '#db/desk/members.server.ts'
import { needsSecondFactor } from '../../access/require-member.server.ts'
import { moment, timeAgo } from '../time-ago.ts'
import type { PersonState, PersonView } from './people-view.ts'

type Context = Pick<AppLoadContext, 'db' | 'env' | 'now'>

/** Everybody who may, might or once could use the desk; those who were shut out come last. */
export async function describePeople(
  context: Context,
  self: { id: string },
): Promise<readonly PersonView[]> {
  const { db, now } = context
  const links = await listOpenLinks(db, { now: now() })
  const members = await listMembers(db)
  const people = members.map((member) =>
    describePerson(context, { member, linkUntil: links.get(member.id), self }),
  )
  const isOut = ({ state }: PersonView) => Number(state.id === 'disabled')
  return people.sort((one, other) => isOut(one) - isOut(other))
}

export function describePerson(
  { env, now }: Pick<Context, 'env' | 'now'>,
  {
    member,
    linkUntil,
    self,
  }: { member: StoredMember; linkUntil: string | undefined; self: { id: string } },
): PersonView {
  const { id, email, role, seenAt, secondFactorAt } = member
  const hasSecondFactor = secondFactorAt !== null
  const isMissing = needsSecondFactor({ role, hasSecondFactor }, env)
  return {
    id,
    email,
    role,
    state: describeState(member, linkUntil),
    lastSeen: seenAt === null ? 'Never' : sentence(timeAgo(seenAt, now())),
    secondFactor: hasSecondFactor ? 'Set up' : isMissing ? 'Not yet' : 'Not needed',
    hasSecondFactor,
    isSelf: id === self.id,
  }
}

function describeState(
  { disabledAt, passwordHash, seenAt }: StoredMember,
  linkUntil: string | undefined,
): { id: PersonState; words: string } {
  if (disabledAt !== null) return { id: 'disabled', words: 'Disabled' }
  const what = seenAt === null ? 'Invited' : 'Starts afresh'
  if (linkUntil !== undefined && passwordHash === null) {
    return { id: 'invited', words: `${what}: link works until ${moment(linkUntil)}` }
  }
  if (passwordHash === null) return { id: 'link-over', words: `${what}: the link is over` }
  return { id: 'active', words: 'Active' }
}

const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
