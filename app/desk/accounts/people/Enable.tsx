import { OneButton } from './OneButton.tsx'

/** For somebody who was shut out. */
export function Enable() {
  return (
    <section aria-labelledby="in">
      <h2 id="in">Back to the desk</h2>
      <OneButton
        intent="enable"
        label="Enable this person"
        words="They can sign in again with the password and codes that they had."
      />
    </section>
  )
}
