import type { AuditRow } from '#db/desk/audit-log.server.ts'
import { listMembers, type StoredMember } from '#db/desk/members.server.ts'
import { whichLeadsExist } from '#db/desk/which-leads-exist.server.ts'
import type { Database } from '#db/open.server.ts'
import { type Around, readLeadSubject } from './tell-entry.ts'

/** Reads what is needed to put these entries into words. */
export async function readAround(
  db: Database,
  rows: readonly AuditRow[],
): Promise<Around & { members: readonly StoredMember[] }> {
  const members = await listMembers(db)
  const numbers = rows.flatMap(({ subject }) => readLeadSubject(subject) ?? [])
  return {
    members,
    emails: new Map(members.map(({ id, email }) => [id, email])),
    leads: await whichLeadsExist(db, { numbers }),
  }
}
