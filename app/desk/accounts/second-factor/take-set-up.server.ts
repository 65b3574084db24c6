import { type AppLoadContext, json } from '@remix-run/node'
import { recordAudit } from '#db/desk/audit.server.ts'
import { replaceRecoveryCodes, setSecondFactor } from '#db/desk/second-factors.server.ts'
import { endSessions, type StoredSession } from '#db/desk/sessions.server.ts'
import { seal } from '../../../server/seal.server.ts'
import { textOf } from '../../../server/text-of.server.ts'
import { handOver, renewOwnSession } from '../../access/start-session.server.ts'
import { refuseUnlessConfirmed } from '../confirm-password.server.ts'
import { findOwn } from '../find-own.server.ts'
import { OWN_PASSWORD } from '../OwnPassword.tsx'
import { refuseEarly, refuseField } from '../refuse.server.ts'
import { asksPassword } from './describe-set-up.server.ts'
import { hashRecoveryCode, makeRecoveryCodes } from './recovery-codes.server.ts'
import { findStep, offerSecret } from './totp.server.ts'

type Context = Pick<AppLoadContext, 'db' | 'deskCookie' | 'keys' | 'log' | 'now' | 'signInLimits'>

const WRONG =
  'That code does not fit. Enter the one that your app shows now. If it goes on failing, check that the clock of your phone is right.'

/**
 * Sets up a second factor that somebody has just proved to work, in place of any other. Everything
 * else that was signed in ends, and the new recovery codes are in this one answer.
 */
export async function takeSetUp(context: Context, session: StoredSession, form: FormData) {
  const { db, keys, log, now, signInLimits } = context
  const member = await findOwn(context, { id: session.memberId })
  const typed = { code: textOf(form, 'code').trim() }
  if (asksPassword(session, now())) {
    const password = textOf(form, OWN_PASSWORD)
    const refused = await refuseUnlessConfirmed(context, member, password, typed)
    if (refused !== undefined) return refused
  }
  if (typed.code === '') return refuseField(context, 'code', 'Enter the code that your app shows.')
  const tries = [{ kind: 'account', key: `set up ${member.id}` }] as const
  const seconds = signInLimits.take(tries, now())
  if (seconds > 0) return refuseEarly(context, seconds, typed)
  const offered = { sessionId: session.id, replaces: member.secondFactorAt }
  const secret = offerSecret(keys.desk, offered)
  const step = findStep(secret, typed.code.replace(/\s/g, ''), now())
  if (step === undefined) return refuseField(context, 'code', WRONG, typed)
  signInLimits.forgive(tries)

  const codes = makeRecoveryCodes()
  const memberId = member.id
  const token = await db.transaction().execute(async (trx) => {
    const sealed = seal(keys.desk, secret)
    await setSecondFactor(trx, { memberId, sealed, step, now: now() })
    const hashes = codes.map((code) => hashRecoveryCode(keys.desk, memberId, code))
    await replaceRecoveryCodes(trx, { memberId, hashes })
    await endSessions(trx, { memberId, exceptId: session.id })
    const isFirst = member.secondFactorAt === null
    const line = { memberId, kind: 'second-factor-changed', subject: memberId } as const
    await recordAudit(trx, { ...line, detail: { isFirst }, now: now() })
    return renewOwnSession(trx, { id: session.id, secondFactorAt: now() })
  })
  log.info({ member: memberId }, 'second factor set up')
  return json({ codes }, { headers: { 'Set-Cookie': await handOver(context, token) } })
}
