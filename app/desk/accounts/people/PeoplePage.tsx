import { TextField } from '../../../ui/TextField.tsx'
import { ROLES } from '../../access/permissions.ts'
import { AccountScripts } from '../AccountScripts.tsx'
import { Problems } from '../Problems.tsx'
import { faultOf, type Refusal } from '../refusal.ts'
import { MadeLink } from './MadeLink.tsx'
import { PeopleList } from './PeopleList.tsx'
import type { MadeLinkView, PersonView } from './people-view.ts'
import { RoleChoice } from './RoleChoice.tsx'
import '../accounts.css'

/** Who may use the desk, and the way in for more. */
export function PeoplePage({
  people,
  made,
  refusal,
}: {
  people: readonly PersonView[]
  made: MadeLinkView | undefined
  refusal: Refusal | undefined
}) {
  const role = ROLES.find((role) => role === refusal?.typed?.role) ?? 'reviewer'
  return (
    <div className="people">
      <Problems refusal={refusal} />
      {made !== undefined && <MadeLink made={made} />}
      <div className="people-head">
        <h1>People</h1>
        <a href="#invite">Invite somebody</a>
      </div>
      <PeopleList people={people} />
      <section aria-labelledby="invite" className="column">
        <h2 id="invite">Invite somebody</h2>
        {people.length === 1 && (
          <p>
            You are alone here so far. It is good to have a second admin: the two of you can let
            each other back in.
          </p>
        )}
        <p>You get a link to send to them yourself. It works once, for seven days.</p>
        <form method="post" noValidate>
          <TextField
            name="email"
            label="Their e-mail"
            type="email"
            autoComplete="off"
            value={refusal?.typed?.email ?? ''}
            fault={faultOf(refusal, 'email')}
          />
          <RoleChoice legend="Their role" chosen={role} />
          <p className="actions">
            <button className="button" type="submit">
              Make an invitation
            </button>
          </p>
        </form>
      </section>
      <AccountScripts />
    </div>
  )
}
