import { OneButton } from './OneButton.tsx'
import type { WholePersonView } from './person-view.ts'

/** Ends sign-ins, or all of it. */
export function ShutOut({
  person: { sessions, isLastAdmin, isSelf },
}: {
  person: WholePersonView
}) {
  return (
    <section aria-labelledby="out">
      <h2 id="out">Out of the desk</h2>
      {sessions > 0 && !isSelf && (
        <OneButton
          intent="end-sessions"
          label="End all their sign-ins"
          words="For a lost laptop. They can sign in again at once."
        />
      )}
      {isLastAdmin ? (
        <p>The only admin can’t be disabled.</p>
      ) : (
        <OneButton
          intent="disable"
          label={isSelf ? 'Disable your account' : 'Disable this person'}
          words={
            isSelf
              ? 'You are out at once. Only another admin can let you in again.'
              : 'They are out at once, and their links end. Their notes stay. You can enable them again.'
          }
          isGrave
        />
      )}
    </section>
  )
}
