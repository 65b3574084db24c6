import { OWN_PASSWORD, OwnPassword } from '../OwnPassword.tsx'
import { faultOf, type Refusal } from '../refusal.ts'
import { OneButton } from './OneButton.tsx'
import type { WholePersonView } from './person-view.ts'

/** Links for whoever forgot a password, or lost everything. */
export function LetBackIn({
  person: { state, hasSecondFactor, ownEmail },
  refusal,
}: {
  person: WholePersonView
  refusal: Refusal | undefined
}) {
  const isInvited = state.id !== 'active'
  return (
    <section aria-labelledby="link">
      <h2 id="link">{isInvited ? 'A new link' : 'Forgot the password'}</h2>
      <OneButton
        intent="link"
        label={isInvited ? 'Make a new link' : 'Make a reset link'}
        words={
          isInvited
            ? 'It takes the place of the one they have.'
            : `With it they choose a new password, once, within a day. The old one works until then.${hasSecondFactor ? ' It does not replace their second step: they still need a code.' : ''}`
        }
      />
      {hasSecondFactor && (
        <details className="account-help" open={faultOf(refusal, OWN_PASSWORD) !== undefined}>
          <summary>They lost phone and recovery codes</summary>
          <p>
            Make sure that it is really them who ask: call them, or see them. Their codes, recovery
            codes and password stop working, and they are signed out. You get a link for them to
            start afresh. This is written in the audit log.
          </p>
          <form method="post" noValidate>
            <input type="hidden" name="intent" value="forget-factor" />
            <OwnPassword email={ownEmail} refusal={refusal} />
            <button className="button button-grave" type="submit">
              Forget their second step
            </button>
          </form>
        </details>
      )}
    </section>
  )
}
