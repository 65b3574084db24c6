import type { PERSON_INTENTS } from './person-view.ts'

/** Something that takes one press, with what it does said before it. */
export function OneButton({
  intent,
  label,
  words,
  isGrave = false,
}: {
  intent: (typeof PERSON_INTENTS)[number]
  label: string
  words: string
  isGrave?: boolean
}) {
  return (
    <form method="post" className="one-button">
      <input type="hidden" name="intent" value={intent} />
      <p>{words}</p>
      <button className={`button ${isGrave ? 'button-grave' : 'button-quiet'}`} type="submit">
        {label}
      </button>
    </form>
  )
}
