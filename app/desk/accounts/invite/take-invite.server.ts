import { type AppLoadContext, json, redirect } from '@remix-run/node'
import { recordAudit } from '#db/desk/audit.server.ts'
import { takeMemberLink } from '#db/desk/member-links.server.ts'
import { changeMember } from '#db/desk/members.server.ts'
import { endSessions } from '#db/desk/sessions.server.ts'
import { textOf } from '../../../server/text-of.server.ts'
import { startSession } from '../../access/start-session.server.ts'
import { DESK } from '../../addresses.ts'
import { hashPassword } from '../passwords/password-hash.server.ts'
import { refusePassword } from '../passwords/password-rules.server.ts'
import { refuseField } from '../refuse.server.ts'
import { noteSignIn } from '../sign-in/note-sign-in.server.ts'
import type { findLink } from './find-link.server.ts'

type Context = Pick<AppLoadContext, 'db' | 'deskCookie' | 'env' | 'log' | 'now'>

/**
 * Sets the password that somebody chose behind their link, ends what was signed in before, and signs
 * them in by it. A second factor that they have is asked for next, as always.
 */
export async function takeInvite(
  context: Context,
  request: Request,
  { link, form }: { link: Awaited<ReturnType<typeof findLink>>; form: FormData },
) {
  const { db, env, now } = context
  const { tokenHash, memberId, kind, hasSecondFactor } = link
  const password = textOf(form, 'password')
  const fault = refusePassword(password, link, env.brandName)
  if (fault !== undefined) return refuseField(context, 'password', fault)

  const passwordHash = await hashPassword(password)
  const isFirst = await db.transaction().execute(async (trx) => {
    if (!(await takeMemberLink(trx, { tokenHash, now: now() }))) return false
    await changeMember(trx, { id: memberId, passwordHash })
    await endSessions(trx, { memberId })
    const auditKind = kind === 'invite' ? 'invitation-accepted' : 'password-changed'
    const line = { memberId, kind: auditKind, subject: memberId, detail: { by: 'link' } } as const
    await recordAudit(trx, { ...line, now: now() })
    return true
  })
  // Two at the same moment: the other one was quicker.
  if (!isFirst) throw json(null, { status: 404 })

  const headers = new Headers()
  headers.append('Set-Cookie', await startSession(context, request, { memberId }))
  if (!hasSecondFactor) headers.append('Set-Cookie', await noteSignIn(context, memberId, 'link'))
  return redirect(DESK, { status: 303, headers })
}
