import { FieldFault } from '../../ui/FieldFault.tsx'
import type { LeadView, NoteView } from './lead-view.ts'
import { NoteText } from './NoteText.tsx'
import { EDITABLE_HOURS } from './note-times.ts'
import { When } from './When.tsx'
import { WorkForm } from './WorkForm.tsx'
import { LONGEST_NOTE, type RefusedWork } from './work-form.ts'

/** What the team wrote down, the newest first, and the form for the next one. */
export function Notes({
  lead: { personal, newNoteId, mayWork, here },
  refusal,
}: {
  lead: LeadView
  refusal: RefusedWork | undefined
}) {
  if (personal === null) return <p>Your role does not include the notes.</p>
  const { notes } = personal
  const edited = refusal?.intent === 'edit-note' && refusal.problem === undefined
  // Where a note can't be changed any more, what was written must not be lost.
  const typed = edited ? undefined : refusal?.typed.note
  return (
    <>
      {mayWork && (
        <WorkForm action={here} intent="add-note" noteId={newNoteId}>
          <NoteField
            id="note"
            label="A new note"
            value={typed ?? ''}
            fault={edited ? undefined : faultOf(refusal)}
          />
          <button type="submit" className="button">
            Save the note
          </button>
        </WorkForm>
      )}
      {notes.length === 0 && <p className="muted notes-none">No notes yet.</p>}
      <ul className="notes">
        {notes.map((note) => (
          <li key={note.id}>
            <Note
              note={note}
              here={here}
              refusal={edited && refusal.typed.noteId === note.id ? refusal : undefined}
            />
          </li>
        ))}
      </ul>
    </>
  )
}

const faultOf = (refusal: RefusedWork | undefined): string | undefined =>
  refusal?.faults.find(({ field }) => field === 'note')?.message

function Note({
  note,
  here,
  refusal,
}: {
  note: NoteView
  here: string
  refusal: RefusedWork | undefined
}) {
  const { id, author, text, writtenAt, editedAt, version, mayEdit, mayRemove } = note
  return (
    <article aria-label={`Note by ${author ?? 'somebody who is gone'}`}>
      <p className="note-head muted">
        {author ?? 'Somebody who is gone'}, <When at={writtenAt} />
        {editedAt !== null && (
          <>
            {' '}
            (edited <When at={editedAt} />)
          </>
        )}
      </p>
      <NoteText text={text} />
      {(mayEdit || mayRemove) && (
        <details className="lead-more" open={refusal !== undefined}>
          <summary>{mayEdit ? 'Edit or remove' : 'Remove'}</summary>
          {mayEdit && (
            <WorkForm
              action={here}
              intent="edit-note"
              noteId={id}
              version={refusal?.conflict?.version ?? version}
            >
              <NoteField
                id={refusal === undefined ? `note-${id}` : 'note-edited'}
                label="The note"
                value={refusal?.typed.note ?? text}
                fault={faultOf(refusal)}
              />
              <button type="submit" className="button">
                Save the change
              </button>
            </WorkForm>
          )}
          {mayRemove && (
            <WorkForm action={here} intent="remove-note" noteId={id} className="note-remove">
              <button type="submit" className="button button-quiet">
                Remove this note for good
              </button>
            </WorkForm>
          )}
        </details>
      )}
    </article>
  )
}

function NoteField({
  id,
  label,
  value,
  fault,
}: {
  id: string
  label: string
  value: string
  fault: string | undefined
}) {
  const [hintId, faultId] = [`${id}-hint`, `${id}-fault`]
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <p className="field-hint" id={hintId}>
        You can use **bold**, lists with - and links. You can change it for {EDITABLE_HOURS} hours.
        Never write down passwords or keys.
      </p>
      {fault !== undefined && <FieldFault id={faultId} message={fault} />}
      <textarea
        id={id}
        name="note"
        rows={4}
        autoComplete="off"
        maxLength={LONGEST_NOTE}
        defaultValue={value}
        aria-invalid={fault !== undefined}
        aria-describedby={fault === undefined ? hintId : `${hintId} ${faultId}`}
      />
    </div>
  )
}
