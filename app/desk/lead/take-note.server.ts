import { randomUUID } from 'node:crypto'
import { addNote, changeNote, findNote, removeNote } from '#db/desk/notes.server.ts'
import { findLead } from '#db/desk/work.server.ts'
import { textOf } from '../../server/text-of.server.ts'
import { unreadableForm } from '../../server/unreadable-form.server.ts'
import { mayEditNote, mayRemoveNote } from './note-rights.ts'
import { EDITABLE_HOURS } from './note-times.ts'
import { readVersion } from './save-change.server.ts'
import type { Order, WorkContext, WorkResult } from './take-work.server.ts'
import type { Intent, WorkRefusal } from './work-form.ts'
import { NoteSchema } from './work-schema.server.ts'

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/

/** The form brings the id, so that pressing twice, or again after a lost answer, writes one note. */
export async function addNoteFrom({ db, now }: WorkContext, order: Order): Promise<WorkResult> {
  const { form, number, member } = order
  const { id, text, refusal } = readNote(form, 'add-note')
  if (text === undefined) return refusal
  return db.transaction().execute(async (trx): Promise<WorkResult> => {
    if ((await findLead(trx, { number })) === undefined) return 'gone'
    const known = await findNote(trx, { id })
    const isSaved =
      known?.authorId === member.id && known.leadNumber === number && known.text === text
    if (!isSaved) {
      // An id in use belongs to a page that was gone back to: what is written there now is new.
      const noteId = known === undefined ? id : randomUUID()
      await addNote(trx, { id: noteId, leadNumber: number, authorId: member.id, text, now: now() })
    }
    return { done: 'note-written', at: 'notes' }
  })
}

export async function editNoteFrom({ db, now }: WorkContext, order: Order): Promise<WorkResult> {
  const { form, number, member } = order
  const { id, typed, text, refusal } = readNote(form, 'edit-note')
  const version = readVersion(form)
  if (text === undefined) return refusal
  return db.transaction().execute(async (trx): Promise<WorkResult> => {
    const note = await findNote(trx, { id })
    if (note === undefined || note.leadNumber !== number) return refuse('edit-note', typed, GONE)
    if (note.text === text) return { done: 'note-edited', at: 'notes' }
    if (!mayEditNote(note, member, now())) return refuse('edit-note', typed, TOO_LATE)
    if (note.version !== version) {
      return {
        refusal: {
          intent: 'edit-note',
          typed,
          faults: [],
          conflict: {
            what: 'this note',
            by: note.author,
            at: note.editedAt ?? note.writtenAt,
            theirs: note.text,
            mine: text,
            version: note.version,
          },
        },
        status: 409,
      }
    }
    await changeNote(trx, { note, memberId: member.id, text, now: now() })
    return { done: 'note-edited', at: 'notes' }
  })
}

export async function removeNoteFrom({ db, now }: WorkContext, order: Order): Promise<WorkResult> {
  const { form, number, member } = order
  const id = readId(form)
  return db.transaction().execute(async (trx): Promise<WorkResult> => {
    const note = await findNote(trx, { id })
    // Gone is what was wanted.
    if (note === undefined || note.leadNumber !== number)
      return { done: 'note-removed', at: 'notes' }
    if (!mayRemoveNote(note, member, now())) return refuse('remove-note', { noteId: id }, TOO_LATE)
    await removeNote(trx, { note, memberId: member.id, now: now() })
    return { done: 'note-removed', at: 'notes' }
  })
}

const GONE =
  'This note has been removed meanwhile. What you wrote stands below: save it as a new one.'
const TOO_LATE = `Only its author can change a note, for ${EDITABLE_HOURS} hours. Write a new one instead.`

function refuse(intent: Intent, typed: WorkRefusal['typed'], problem: string): WorkResult {
  return { refusal: { intent, typed, faults: [], problem }, status: 409 }
}

function readNote(form: FormData, intent: Intent) {
  const id = readId(form)
  const typed = { note: textOf(form, 'note'), noteId: id }
  const parsed = NoteSchema.safeParse(typed.note)
  const message = parsed.error?.issues[0]?.message ?? ''
  const refusal: WorkResult = {
    refusal: { intent, typed, faults: [{ field: 'note', message }] },
    status: 400,
  }
  return { id, typed, text: parsed.data, refusal }
}

function readId(form: FormData): string {
  const id = textOf(form, 'noteId')
  if (!UUID.test(id)) throw unreadableForm()
  return id
}
