import type { LeadEvent } from '#db/desk/timeline.server.ts'
import type { SavedView } from './lead-view.ts'

/** So long after a save its page says so. */
const FRESH_MS = 2 * 60 * 1000

const SAY: ReadonlyMap<string, SavedView> = new Map([
  ['status', { at: 'status', text: 'The status is saved.' }],
  ['owner', { at: 'status', text: 'The owner is saved.' }],
  ['next-action', { at: 'next-action', text: 'The next action is saved.' }],
  ['note-written', { at: 'notes', text: 'The note is saved.' }],
  ['note-edited', { at: 'notes', text: 'The note is saved.' }],
  ['note-removed', { at: 'notes', text: 'The note is removed.' }],
])

/** What was just saved; null unless this member did it a moment ago, whatever the address says. */
export function describeSaved(
  events: readonly LeadEvent[],
  { done, memberId, now }: { done: string | null; memberId: string; now: Date },
): SavedView | null {
  if (done === null) return null
  const last = events.find((event) => event.kind === done && event.memberId === memberId)
  if (last === undefined || now.getTime() - Date.parse(last.at) > FRESH_MS) return null
  return SAY.get(last.kind) ?? null
}
