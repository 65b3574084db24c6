import type { AppLoadContext } from '@remix-run/node'
import type { StoredMember } from '#db/desk/members.server.ts'
import { takeRecoveryCode, takeStep } from '#db/desk/second-factors.server.ts'
import { unseal } from '../../../server/seal.server.ts'
import { hashRecoveryCode } from './recovery-codes.server.ts'
import { findStep } from './totp.server.ts'

type Context = Pick<AppLoadContext, 'db' | 'keys' | 'log' | 'now'>

/** Whether this is a code that a member's app shows now. Each is taken once. */
export async function proveCode(
  { db, keys, log, now }: Context,
  member: Pick<StoredMember, 'id' | 'secondFactorSealed'>,
  typed: string,
): Promise<'right' | 'used' | 'wrong'> {
  const secret = unseal(keys.desk, member.secondFactorSealed ?? '')
  if (secret === undefined) {
    log.error({ member: member.id }, 'a second factor was closed with another secret; reset it')
    return 'wrong'
  }
  const step = findStep(secret, typed.replace(/\s/g, ''), now())
  if (step === undefined) return 'wrong'
  return (await takeStep(db, { memberId: member.id, step })) ? 'right' : 'used'
}

/** Whether this is a recovery code of a member that was not used yet. It is from now on. */
export async function proveRecoveryCode(
  { db, keys, now }: Context,
  { id: memberId }: Pick<StoredMember, 'id'>,
  typed: string,
): Promise<boolean> {
  const hash = hashRecoveryCode(keys.desk, memberId, typed)
  return takeRecoveryCode(db, { memberId, hash, now: now() })
}
