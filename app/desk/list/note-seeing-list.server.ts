import { recordAudit } from '#db/desk/audit.server.ts'
import type { LeadRow } from '#db/desk/leads.server.ts'
import type { Database } from '#db/open.server.ts'
import type { Member } from '../access/member.ts'

/** Notes in the audit log whose names somebody was shown in the list: by number, never by name. */
export async function noteSeeingList(
  { db }: { db: Database },
  { rows, member, now }: { rows: readonly LeadRow[]; member: Member; now: Date },
): Promise<void> {
  const named = rows.filter(
    ({ personal }) => personal !== null && Object.values(personal).some((text) => text !== null),
  )
  if (named.length === 0) return
  await recordAudit(db, {
    memberId: member.id,
    kind: 'saw-personal',
    subject: 'list',
    detail: { leads: named.map(({ number }) => number).join(' ') },
    now,
  })
}
