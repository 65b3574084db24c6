import type { AppLoadContext } from '@remix-run/node'
import type { StoredSession } from '#db/desk/sessions.server.ts'
import { may } from '../../access/permissions.ts'
import { findOwn } from '../find-own.server.ts'
import { drawQr } from './draw-qr.server.ts'
import type { SetUpView } from './SetUpPage.tsx'
import { offerSecret, otpauthAddress } from './totp.server.ts'

/** A password that was given so short a time ago need not be given again. */
const FRESH_MS = 10 * 60_000

/** The first time, right after signing in, the password has just been typed. */
export function asksPassword(
  { hasSecondFactor, startedAt }: Pick<StoredSession, 'hasSecondFactor' | 'startedAt'>,
  now: Date,
): boolean {
  return hasSecondFactor || now.getTime() - Date.parse(startedAt) > FRESH_MS
}

/** A new secret to take into an app, in every way in which apps take one. */
export async function describeSetUp(
  context: Pick<AppLoadContext, 'db' | 'env' | 'keys' | 'now'>,
  session: StoredSession,
): Promise<SetUpView> {
  const { env, keys, now } = context
  const { email, secondFactorAt } = await findOwn(context, { id: session.memberId })
  const secret = offerSecret(keys.desk, { sessionId: session.id, replaces: secondFactorAt })
  const address = otpauthAddress(secret, { email, brandName: env.brandName })
  return {
    email,
    isFirst: secondFactorAt === null,
    isRequired: env.deskSecondFactor && may(session, 'see-personal'),
    asksPassword: asksPassword(session, now()),
    secret: secret.replace(/.{4}(?=.)/g, '$& '),
    address,
    qr: drawQr(address),
  }
}
