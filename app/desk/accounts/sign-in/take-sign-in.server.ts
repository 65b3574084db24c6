import { type AppLoadContext, redirect } from '@remix-run/node'
import { recordAudit } from '#db/desk/audit.server.ts'
import { changeMember, findMemberByEmail } from '#db/desk/members.server.ts'
import { textOf } from '../../../server/text-of.server.ts'
import { startSession } from '../../access/start-session.server.ts'
import { readThen, THEN } from '../../access/then.ts'
import { SECOND_FACTOR } from '../../addresses.ts'
import { sameEmail } from '../member-email.server.ts'
import { hashPassword, verifyPassword } from '../passwords/password-hash.server.ts'
import { refuse, refuseEarly } from '../refuse.server.ts'
import { noteSignIn } from './note-sign-in.server.ts'
import { triesAt } from './tries-at.server.ts'

type Context = Pick<AppLoadContext, 'caller' | 'db' | 'deskCookie' | 'log' | 'now' | 'signInLimits'>

/** The same for a wrong password, an unknown address, an invitation not yet accepted, and somebody disabled. */
const NO_MATCH =
  'We don’t know this e-mail address and password together. Please check both and try again.'

/** Signs somebody in by what they typed, and leads on; or says no, always in the same words and time. */
export async function takeSignIn(context: Context, request: Request, form: FormData) {
  const { db, log, now, signInLimits } = context
  const typed = { email: textOf(form, 'email') }
  const password = textOf(form, 'password')
  const faults = [
    ...(typed.email.trim() === ''
      ? [{ fieldId: 'email', message: 'Enter your e-mail address.' }]
      : []),
    ...(password === '' ? [{ fieldId: 'password', message: 'Enter your password.' }] : []),
  ]
  if (faults.length > 0) return refuse(context, { faults, typed })

  const email = sameEmail(typed.email)
  const member = await findMemberByEmail(db, { email })
  const tries = await triesAt(context, request, { account: email, memberId: member?.id })
  const seconds = signInLimits.take(tries, now())
  if (seconds > 0) return refuseEarly(context, seconds, typed)

  const stored = member?.disabledAt === null ? member.passwordHash : undefined
  const verdict = await verifyPassword(stored, password)
  if (member === undefined || verdict === 'wrong') {
    log.warn({ member: member?.id ?? null }, 'sign-in refused: password')
    const subject = member?.id
    const detail = { step: 'password' }
    await recordAudit(db, { memberId: null, kind: 'sign-in-refused', subject, detail, now: now() })
    return refuse(context, { faults: [], problem: NO_MATCH, typed })
  }

  signInLimits.forgive(tries)
  if (verdict === 'right-but-outdated') {
    await changeMember(db, { id: member.id, passwordHash: await hashPassword(password) })
  }
  const headers = new Headers()
  headers.append('Set-Cookie', await startSession(context, request, { memberId: member.id }))
  const then = readThen(textOf(form, THEN))
  if (member.secondFactorAt !== null) {
    const search = new URLSearchParams({ [THEN]: then })
    return redirect(`${SECOND_FACTOR}?${search}`, { status: 303, headers })
  }
  headers.append('Set-Cookie', await noteSignIn(context, member.id, 'password'))
  return redirect(then, { status: 303, headers })
}
