import { recordAudit } from '#db/desk/audit.server.ts'
import { changeMember } from '#db/desk/members.server.ts'
import type { Database } from '#db/open.server.ts'
import type { By } from './by.ts'

/** Lets somebody in again, with the password and second factor that they had. */
export async function enablePerson(
  db: Database,
  { memberId, by, now }: { memberId: string; by: By; now: Date },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await changeMember(trx, { id: memberId, disabledAt: null })
    const line = { memberId: by, kind: 'member-enabled', subject: memberId } as const
    await recordAudit(trx, { ...line, now })
  })
}
