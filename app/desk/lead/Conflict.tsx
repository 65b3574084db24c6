import { NoteText } from './NoteText.tsx'
import { When } from './When.tsx'
import { WorkForm } from './WorkForm.tsx'
import type { RefusedWork } from './work-form.ts'

/** Somebody else was faster. Both values, and the choice; nothing is written until it is made. */
export function Conflict({
  refusal,
  here,
  me,
}: {
  refusal: RefusedWork
  /** The page of the lead. */
  here: string
  /** The e-mail address of whoever reads this. */
  me: string
}) {
  const { conflict, intent, typed, returnTo } = refusal
  if (conflict === undefined) return null
  const { what, by, at, theirs, mine, version } = conflict
  const isNote = intent === 'edit-note'
  return (
    // biome-ignore lint/a11y/noAutofocus: without JavaScript this is what puts the focus here.
    <section className="conflict" role="alert" aria-labelledby="conflict" tabIndex={-1} autoFocus>
      <h2 id="conflict">It has changed meanwhile</h2>
      <p>
        {by === me ? 'You' : (by ?? 'Somebody')} changed {what} at <When at={at} />, after this page
        was opened. Nothing of yours is saved yet.
        {isNote && ' You can also put both together below.'}
      </p>
      <dl>
        <div>
          <dt>It is now</dt>
          <dd>{isNote ? <NoteText text={theirs} /> : <bdi>{theirs}</bdi>}</dd>
        </div>
        <div>
          <dt>You wanted</dt>
          <dd>{isNote ? <NoteText text={mine} /> : <bdi>{mine}</bdi>}</dd>
        </div>
      </dl>
      <WorkForm
        action={here}
        intent={intent}
        version={version}
        returnTo={returnTo}
        noteId={typed.noteId}
        className="lead-buttons"
      >
        <Typed typed={typed} />
        <a className="button" href={returnTo === '' ? here : returnTo}>
          Keep what it is now
        </a>
        <button type="submit" className="button button-quiet">
          Change it to mine
        </button>
      </WorkForm>
    </section>
  )
}

/** What was wanted, to be sent again as it was. */
function Typed({ typed }: Pick<RefusedWork, 'typed'>) {
  const { noteId: _, ...fields } = typed
  return (
    <>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  )
}
