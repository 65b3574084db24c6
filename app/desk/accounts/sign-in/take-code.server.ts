import { type AppLoadContext, redirect } from '@remix-run/node'
import { recordAudit } from '#db/desk/audit.server.ts'
import { findMember, type StoredMember } from '#db/desk/members.server.ts'
import { countRecoveryCodes } from '#db/desk/second-factors.server.ts'
import type { StoredSession } from '#db/desk/sessions.server.ts'
import { textOf } from '../../../server/text-of.server.ts'
import { handOver, renewOwnSession } from '../../access/start-session.server.ts'
import { readThen, THEN } from '../../access/then.ts'
import { ACCOUNT } from '../../addresses.ts'
import { refuseEarly, refuseField } from '../refuse.server.ts'
import { proveCode, proveRecoveryCode } from '../second-factor/prove.server.ts'
import { RECOVERY_FIELD } from './CodePage.tsx'
import { noteSignIn } from './note-sign-in.server.ts'
import { triesAt } from './tries-at.server.ts'

type Context = Pick<
  AppLoadContext,
  'caller' | 'db' | 'deskCookie' | 'keys' | 'log' | 'now' | 'signInLimits'
>

const WRONG = {
  empty: 'Enter the six digits that your app shows.',
  wrong:
    'That code is not right. Enter the one that your app shows now: it changes every 30 seconds.',
  used: 'That code was used already. Wait for the next one in your app, and enter that.',
  emptyRecovery: 'Enter one of your recovery codes.',
  recovery: 'That is not one of your recovery codes, or it was used already.',
} as const

/** Takes the second factor of somebody who has given the password, and leads on. */
export async function takeCode(
  context: Context,
  request: Request,
  { session, form }: { session: StoredSession; form: FormData },
) {
  const { db, now, signInLimits } = context
  const member = await findMember(db, { id: session.memberId })
  if (member === undefined) throw new Error(`Session ${session.id} belongs to nobody.`)
  const isRecovery = form.has(RECOVERY_FIELD)
  const field = isRecovery ? RECOVERY_FIELD : 'code'
  const typed = textOf(form, field).trim()
  if (typed === '')
    return refuseField(context, field, WRONG[isRecovery ? 'emptyRecovery' : 'empty'])

  const account = `code ${member.id}`
  const tries = await triesAt(context, request, { account, memberId: member.id })
  const seconds = signInLimits.take(tries, now())
  if (seconds > 0) return refuseEarly(context, seconds)
  const verdict = await prove(context, member, { isRecovery, typed })
  if (verdict !== 'right') {
    await noteRefusal(context, member)
    return refuseField(context, field, WRONG[verdict], { [field]: typed })
  }
  signInLimits.forgive(tries)

  const headers = new Headers()
  const renewed = { id: session.id, secondFactorAt: now() }
  const token = await renewOwnSession(db, renewed)
  headers.append('Set-Cookie', await handOver(context, token))
  const by = isRecovery ? 'recovery-code' : 'code'
  headers.append('Set-Cookie', await noteSignIn(context, member.id, by))
  if (!isRecovery) return redirect(readThen(textOf(form, THEN)), { status: 303, headers })
  const left = await countRecoveryCodes(db, { memberId: member.id })
  const line = { memberId: member.id, kind: 'recovery-code-used', detail: { left } } as const
  await recordAudit(db, { ...line, now: now() })
  return redirect(`${ACCOUNT}?done=recovered`, { status: 303, headers })
}

async function prove(
  context: Context,
  member: StoredMember,
  { isRecovery, typed }: { isRecovery: boolean; typed: string },
): Promise<'right' | 'used' | 'wrong' | 'recovery'> {
  if (!isRecovery) return proveCode(context, member, typed)
  return (await proveRecoveryCode(context, member, typed)) ? 'right' : 'recovery'
}

async function noteRefusal({ db, log, now }: Context, { id }: StoredMember): Promise<void> {
  log.warn({ member: id }, 'sign-in refused: second factor')
  const detail = { step: 'second factor' }
  await recordAudit(db, { memberId: id, kind: 'sign-in-refused', subject: id, detail, now: now() })
}
