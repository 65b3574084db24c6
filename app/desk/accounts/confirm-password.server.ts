import type { AppLoadContext, TypedResponse } from '@remix-run/node'
import { recordAudit } from '#db/desk/audit.server.ts'
import type { StoredMember } from '#db/desk/members.server.ts'
import { OWN_PASSWORD } from './OwnPassword.tsx'
import { verifyPassword } from './passwords/password-hash.server.ts'
import type { Refusal } from './refusal.ts'
import { refuseEarly, refuseField } from './refuse.server.ts'

type Context = Pick<AppLoadContext, 'db' | 'log' | 'now' | 'signInLimits'>

/**
 * Asks again for the password of whoever is signed in, before something that would give the account
 * away. Gives the answer to send when it is not right; undefined when it is.
 */
export async function refuseUnlessConfirmed(
  context: Context,
  member: Pick<StoredMember, 'id' | 'passwordHash'>,
  password: string,
  typed: Readonly<Record<string, string>> = {},
): Promise<TypedResponse<Refusal> | undefined> {
  const { db, log, now, signInLimits } = context
  if (password === '') {
    return refuseField(context, OWN_PASSWORD, 'Enter your password of today.', typed)
  }
  const tries = [{ kind: 'account', key: `confirm ${member.id}` }] as const
  const seconds = signInLimits.take(tries, now())
  if (seconds > 0) return refuseEarly(context, seconds, typed)
  if ((await verifyPassword(member.passwordHash, password)) === 'wrong') {
    log.warn({ member: member.id }, 'password not confirmed')
    const line = { memberId: member.id, kind: 'sign-in-refused', subject: member.id } as const
    await recordAudit(db, { ...line, detail: { step: 'password again' }, now: now() })
    return refuseField(context, OWN_PASSWORD, 'That is not your password. Please try again.', typed)
  }
  signInLimits.forgive(tries)
  return undefined
}
