import type { Database } from '../open.server.ts'

/**
 * Keeps a second factor that was just proved to work, in place of any other. The step of the code
 * that proved it is used up.
 */
export async function setSecondFactor(
  trx: Database,
  factor: { memberId: string; sealed: string; step: number; now: Date },
): Promise<void> {
  const { memberId, sealed, step, now } = factor
  await trx
    .updateTable('member')
    .set({
      second_factor_sealed: sealed,
      second_factor_at: now.toISOString(),
      second_factor_step: step,
    })
    .where('id', '=', memberId)
    .execute()
}

/** True once for each step, and never for an older one: no code is taken twice. */
export async function takeStep(
  db: Database,
  { memberId, step }: { memberId: string; step: number },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('member')
    .set({ second_factor_step: step })
    .where('id', '=', memberId)
    .where((eb) =>
      eb.or([eb('second_factor_step', 'is', null), eb('second_factor_step', '<', step)]),
    )
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** Takes the second factor away, with its recovery codes and the password that stood before it. */
export async function forgetSecondFactor(
  trx: Database,
  { memberId }: { memberId: string },
): Promise<void> {
  await trx
    .updateTable('member')
    .set({
      password_hash: null,
      second_factor_sealed: null,
      second_factor_at: null,
      second_factor_step: null,
    })
    .where('id', '=', memberId)
    .execute()
  await trx.deleteFrom('recovery_code').where('member_id', '=', memberId).execute()
}

/** New codes; those from before work no longer. */
export async function replaceRecoveryCodes(
  trx: Database,
  { memberId, hashes }: { memberId: string; hashes: readonly string[] },
): Promise<void> {
  await trx.deleteFrom('recovery_code').where('member_id', '=', memberId).execute()
  await trx
    .insertInto('recovery_code')
    .values(hashes.map((hash) => ({ member_id: memberId, code_hash: hash })))
    .execute()
}

/** True once for each code. */
export async function takeRecoveryCode(
  db: Database,
  { memberId, hash, now }: { memberId: string; hash: string; now: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('recovery_code')
    .set({ used_at: now.toISOString() })
    .where('member_id', '=', memberId)
    .where('code_hash', '=', hash)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** How many are left to use. */
export async function countRecoveryCodes(
  db: Database,
  { memberId }: { memberId: string },
): Promise<number> {
  const { count } = await db
    .selectFrom('recovery_code')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('member_id', '=', memberId)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}
