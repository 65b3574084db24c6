import { daysInWords } from '../../../ui/days-in-words.ts'
import { TextField } from '../../../ui/TextField.tsx'
import { OwnPassword } from '../../accounts/OwnPassword.tsx'
import { faultOf, type Refusal } from '../../accounts/refusal.ts'
import { TOKEN_DAYS, USUAL_DAYS } from './token-terms.ts'

/** Asks what a token is for and how long it may work. */
export function NewTokenForm({
  email,
  once,
  refusal,
}: {
  email: string
  once: string
  refusal: Refusal | undefined
}) {
  const { name = '', days = String(USUAL_DAYS) } = refusal?.typed ?? {}
  return (
    <form method="post" noValidate>
      <input type="hidden" name="once" value={once} />
      <TextField
        name="name"
        label="Name"
        hint="What it is for, such as “weekly figures” or the name of the program."
        autoComplete="off"
        value={name}
        fault={faultOf(refusal, 'name')}
      />
      <fieldset className="day-choices">
        <legend>How long should it work?</legend>
        {TOKEN_DAYS.map((term) => (
          <label key={term}>
            <input type="radio" name="days" value={term} defaultChecked={days === String(term)} />
            {daysInWords(term)}
          </label>
        ))}
      </fieldset>
      <OwnPassword email={email} refusal={refusal} />
      <button className="button" type="submit" name="intent" value="make">
        Make a token
      </button>
    </form>
  )
}
