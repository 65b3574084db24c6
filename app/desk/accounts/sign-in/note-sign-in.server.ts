import type { AppLoadContext } from '@remix-run/node'
import { recordAudit } from '#db/desk/audit.server.ts'

/** Writes down that somebody is in. Gives the Set-Cookie value that marks their browser as known. */
export async function noteSignIn(
  { db, deskCookie, log, now }: Pick<AppLoadContext, 'db' | 'deskCookie' | 'log' | 'now'>,
  memberId: string,
  by: 'password' | 'code' | 'recovery-code' | 'link',
): Promise<string> {
  log.info({ member: memberId, by }, 'signed in')
  await recordAudit(db, { memberId, kind: 'signed-in', detail: { by }, now: now() })
  return deskCookie.writeKnown(memberId)
}
