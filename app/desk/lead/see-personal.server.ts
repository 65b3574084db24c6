import type { AppLoadContext } from '@remix-run/node'
import { recordSawPersonal } from '#db/desk/saw-personal.server.ts'
import type { Member } from '../access/member.ts'
import { may } from '../access/permissions.ts'

/** Somebody who comes back within an hour is at the same piece of work. */
const ONCE_MS = 60 * 60 * 1000

/** Notes in the audit log that a member is shown whose lead this is, if they are. */
export async function noteSeeing(
  { db, now }: Pick<AppLoadContext, 'db' | 'now'>,
  { number, member }: { number: number; member: Member },
): Promise<void> {
  if (!may(member, 'see-personal')) return
  const time = now()
  const notSince = new Date(time.getTime() - ONCE_MS)
  await recordSawPersonal(db, { memberId: member.id, number, notSince, now: time })
}
