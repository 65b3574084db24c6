import type { Note } from '#db/desk/notes.server.ts'
import type { Member } from '../access/member.ts'
import { may } from '../access/permissions.ts'
import { EDITABLE_MS } from './note-times.ts'

type Asked = Pick<Note, 'authorId' | 'writtenAt'>

/** Its author, for a while. */
export function mayEditNote(note: Asked, member: Pick<Member, 'id'>, now: Date): boolean {
  const age = now.getTime() - Date.parse(note.writtenAt)
  return note.authorId === member.id && age < EDITABLE_MS
}

/** Its author for a while; an admin at any time, for what should never have been written down. */
export function mayRemoveNote(
  note: Asked,
  member: Pick<Member, 'id' | 'role'>,
  now: Date,
): boolean {
  return mayEditNote(note, member, now) || may(member, 'manage')
}
