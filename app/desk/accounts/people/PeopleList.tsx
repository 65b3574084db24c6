import { ROLE_WORDS } from '../../access/role-words.ts'
import { personAddress } from '../../addresses.ts'
import { EmailText } from '../EmailText.tsx'
import type { PersonView } from './people-view.ts'

/** Everybody, each with how they stand. */
export function PeopleList({ people }: { people: readonly PersonView[] }) {
  return (
    <ul className="people-list">
      {people.map((person) => (
        <Person key={person.id} person={person} />
      ))}
    </ul>
  )
}

function Person({ person }: { person: PersonView }) {
  const { id, email, role, state, lastSeen, secondFactor, isSelf } = person
  const facts = [
    ['Role', ROLE_WORDS[role].label],
    ['State', state.words],
    ['Last seen', lastSeen],
    ['Second step', secondFactor],
  ] as const
  return (
    <li className={`person-${state.id}`}>
      <p className="person-name">
        <a href={personAddress(id)}>
          <EmailText email={email} />
        </a>{' '}
        {isSelf && <span className="tag">You</span>}
      </p>
      <dl>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </li>
  )
}
