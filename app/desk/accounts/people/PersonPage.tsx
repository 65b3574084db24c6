import { ACCOUNT, PEOPLE } from '../../addresses.ts'
import { AccountScripts } from '../AccountScripts.tsx'
import { Done } from '../Done.tsx'
import { EmailText } from '../EmailText.tsx'
import { Problems } from '../Problems.tsx'
import type { Refusal } from '../refusal.ts'
import { ChangeRole } from './ChangeRole.tsx'
import { Enable } from './Enable.tsx'
import { LetBackIn } from './LetBackIn.tsx'
import { MadeLink } from './MadeLink.tsx'
import { PersonFacts } from './PersonFacts.tsx'
import type { MadeLinkView } from './people-view.ts'
import type { PersonDone, WholePersonView } from './person-view.ts'
import { ShutOut } from './ShutOut.tsx'
import '../accounts.css'

const DONE_WORDS: Readonly<Record<PersonDone, string>> = {
  role: 'The role is saved. They are signed out, and begin with it when they come back.',
  disabled: 'They are shut out, from this moment on.',
  enabled: 'They can sign in again.',
  sessions: 'They are signed out everywhere.',
}

/** One person, and all that an admin may do about them. */
export function PersonPage({
  person,
  made,
  done,
  refusal,
}: {
  person: WholePersonView
  made: MadeLinkView | undefined
  done: PersonDone | null
  refusal: Refusal | undefined
}) {
  const { email, isSelf, state } = person
  const isQuiet = refusal === undefined && made === undefined
  return (
    <div className="column account">
      <a className="back-link" href={PEOPLE}>
        Back to all people
      </a>
      <Problems refusal={refusal} />
      {made !== undefined && <MadeLink made={made} />}
      {done !== null && isQuiet && (
        <Done>
          <p>{DONE_WORDS[done]}</p>
        </Done>
      )}
      <h1>
        <EmailText email={email} />
      </h1>
      <PersonFacts person={person} />
      {isSelf && (
        <p>
          This is you. Password, codes and sign-ins are on <a href={ACCOUNT}>your account page</a>.
        </p>
      )}
      {state.id === 'disabled' ? (
        <Enable />
      ) : (
        <>
          <ChangeRole person={person} />
          {!isSelf && <LetBackIn person={person} refusal={refusal} />}
          <ShutOut person={person} />
        </>
      )}
      <AccountScripts />
    </div>
  )
}
