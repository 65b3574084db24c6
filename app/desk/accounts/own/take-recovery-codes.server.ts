import { type AppLoadContext, json } from '@remix-run/node'
import { recordAudit } from '#db/desk/audit.server.ts'
import { replaceRecoveryCodes } from '#db/desk/second-factors.server.ts'
import { textOf } from '../../../server/text-of.server.ts'
import type { Member } from '../../access/member.ts'
import { refuseUnlessConfirmed } from '../confirm-password.server.ts'
import { findOwn } from '../find-own.server.ts'
import { OWN_PASSWORD } from '../OwnPassword.tsx'
import { hashRecoveryCode, makeRecoveryCodes } from '../second-factor/recovery-codes.server.ts'

type Context = Pick<AppLoadContext, 'db' | 'keys' | 'log' | 'now' | 'signInLimits'>

/** Makes new recovery codes, which are in this one answer. Those from before work no longer. */
export async function takeRecoveryCodes(context: Context, member: Member, form: FormData) {
  const { db, keys, now } = context
  const own = await findOwn(context, member)
  const refused = await refuseUnlessConfirmed(context, own, textOf(form, OWN_PASSWORD))
  if (refused !== undefined) return refused
  const memberId = own.id
  const codes = makeRecoveryCodes()
  const hashes = codes.map((code) => hashRecoveryCode(keys.desk, memberId, code))
  await db.transaction().execute(async (trx) => {
    await replaceRecoveryCodes(trx, { memberId, hashes })
    const line = { memberId, kind: 'recovery-codes-made', subject: memberId } as const
    await recordAudit(trx, { ...line, now: now() })
  })
  return json({ codes })
}
