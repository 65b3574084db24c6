import type { Contact } from '#db/contacts.server.ts'
import type { LeadConsent, StoredLead } from '#db/desk/lead-page.server.ts'
import type { Note } from '#db/desk/notes.server.ts'
import { DOOR_WORDS, DOORS } from '../../talk/door-words.ts'
import type { Member } from '../access/member.ts'
import type { ContactView, PersonalView } from './lead-view.ts'
import { mayEditNote, mayRemoveNote } from './note-rights.ts'

/** Whatever says whose lead it is. Only for members who may see that. */
export function describePersonal({
  lead,
  contact,
  consents,
  notes,
  member,
  now,
}: {
  lead: StoredLead
  contact: Contact | undefined
  consents: readonly LeadConsent[]
  notes: readonly Note[]
  member: Member
  now: Date
}): PersonalView {
  return {
    appName: lead.check.appName,
    companyName: lead.check.companyName,
    contact: contact === undefined ? null : describeContact(contact),
    consents: consents.map(({ text, source, givenAt, withdrawnAt }) => ({
      text,
      where: `in the ${source}`,
      givenAt,
      withdrawnAt,
    })),
    notes: notes.map((note) => ({
      id: note.id,
      author: note.author,
      text: note.text,
      writtenAt: note.writtenAt,
      editedAt: note.editedAt,
      version: note.version,
      mayEdit: mayEditNote(note, member, now),
      mayRemove: mayRemoveNote(note, member, now),
    })),
    statusReason: lead.statusReason,
    nextAction: lead.nextAction,
  }
}

function describeContact(contact: Contact): ContactView {
  const { name, email, company, appUrl, message, givenAt } = contact
  const door = DOORS.find((id) => id === contact.door)
  const asksFor = door === undefined ? contact.door : DOOR_WORDS[door].asksFor
  return { name, email, company, appUrl, message, asksFor, givenAt }
}
