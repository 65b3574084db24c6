import { ROLE_WORDS } from '../../access/role-words.ts'
import type { WholePersonView } from './person-view.ts'

/** How one person stands with the desk. */
export function PersonFacts({ person }: { person: WholePersonView }) {
  const { role, state, lastSeen, secondFactor, sessions, invited } = person
  const rows = [
    ['Role', ROLE_WORDS[role].label],
    ['State', state.words],
    ['Last seen', lastSeen],
    ['Second step', secondFactor],
    ['Open sign-ins', String(sessions)],
    ['Invited', invited],
  ] as const
  return (
    <dl className="account-facts">
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
