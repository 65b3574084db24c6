import type { Database } from '../open.server.ts'
import { recordAudit } from './audit.server.ts'
import { leadSubject } from './lead-subject.ts'
import { addEvent } from './timeline.server.ts'

/** What somebody of the team wrote about a lead. Times are ISO 8601. */
export interface Note {
  id: string
  leadNumber: number
  /** Null once the author is gone. */
  authorId: string | null
  author: string | null
  text: string
  writtenAt: string
  /** When it was last changed; null while it is as it was written. */
  editedAt: string | null
  version: number
}

/** Newest first. */
export async function listNotes(
  db: Database,
  { leadNumber }: { leadNumber: number },
): Promise<readonly Note[]> {
  const rows = await selectNotes(db)
    .where('lead_number', '=', leadNumber)
    .orderBy('written_at', 'desc')
    .orderBy('note.id')
    .execute()
  return rows.map(readRow)
}

export async function findNote(db: Database, { id }: { id: string }): Promise<Note | undefined> {
  const row = await selectNotes(db).where('note.id', '=', id).executeTakeFirst()
  return row && readRow(row)
}

/** Adds a note under an id that nobody has yet, with its line in the timeline. Give it a transaction. */
export async function addNote(
  trx: Database,
  note: { id: string; leadNumber: number; authorId: string; text: string; now: Date },
): Promise<void> {
  const { id, leadNumber, authorId, text, now } = note
  await trx
    .insertInto('note')
    .values({
      id,
      lead_number: leadNumber,
      author_id: authorId,
      text,
      written_at: now.toISOString(),
    })
    .execute()
  await tell(trx, { leadNumber, memberId: authorId, kind: 'note-written', now })
}

/** Writes another text over a note that is at `version`. Give it the transaction that looked. */
export async function changeNote(
  trx: Database,
  { note, memberId, text, now }: { note: Note; memberId: string; text: string; now: Date },
): Promise<void> {
  await trx
    .updateTable('note')
    .set({ text, edited_at: now.toISOString(), version: note.version + 1 })
    .where('id', '=', note.id)
    .execute()
  await tell(trx, { leadNumber: note.leadNumber, memberId, kind: 'note-edited', now })
}

/** Takes a note away for good. Give it the transaction that looked. */
export async function removeNote(
  trx: Database,
  { note, memberId, now }: { note: Note; memberId: string; now: Date },
): Promise<void> {
  await trx.deleteFrom('note').where('id', '=', note.id).execute()
  await tell(trx, { leadNumber: note.leadNumber, memberId, kind: 'note-removed', now })
}

/** That there is a note, never what it says. */
async function tell(
  trx: Database,
  event: {
    leadNumber: number
    memberId: string
    kind: 'note-written' | 'note-edited' | 'note-removed'
    now: Date
  },
): Promise<void> {
  const { leadNumber, memberId, kind, now } = event
  await addEvent(trx, { leadNumber, memberId, kind, detail: {}, now })
  await recordAudit(trx, {
    memberId,
    kind: 'changed',
    subject: leadSubject(leadNumber),
    detail: { what: kind },
    now,
  })
}

function selectNotes(db: Database) {
  return db
    .selectFrom('note')
    .leftJoin('member', 'member.id', 'note.author_id')
    .selectAll('note')
    .select('member.email as author')
}

function readRow(row: {
  id: string
  lead_number: number
  author_id: string | null
  author: string | null
  text: string
  written_at: string
  edited_at: string | null
  version: number
}): Note {
  return {
    id: row.id,
    leadNumber: row.lead_number,
    authorId: row.author_id,
    author: row.author,
    text: row.text,
    writtenAt: row.written_at,
    editedAt: row.edited_at,
    version: row.version,
  }
}
