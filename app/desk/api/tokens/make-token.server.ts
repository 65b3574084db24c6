import { type AppLoadContext, json, type TypedResponse } from '@remix-run/node'
import { DAY_MS } from '#db/days.ts'
import { addApiToken } from '#db/desk/api-tokens.server.ts'
import { textOf } from '../../../server/text-of.server.ts'
import { hashToken, isToken } from '../../../server/token.server.ts'
import { unreadableForm } from '../../../server/unreadable-form.server.ts'
import type { Member } from '../../access/member.ts'
import { refuseUnlessConfirmed } from '../../accounts/confirm-password.server.ts'
import { findOwn } from '../../accounts/find-own.server.ts'
import { OWN_PASSWORD } from '../../accounts/OwnPassword.tsx'
import type { Refusal } from '../../accounts/refusal.ts'
import { refuse, refuseField } from '../../accounts/refuse.server.ts'
import { makeApiToken } from '../api-token.server.ts'
import { LONGEST_NAME, MOST_TOKENS, TOKEN_DAYS } from './token-terms.ts'
import type { MadeToken } from './tokens-view.ts'

/** Makes a token for whoever is signed in and knows the password, and shows it this once. */
export async function makeToken(
  context: AppLoadContext,
  member: Member,
  form: FormData,
): Promise<TypedResponse<MadeToken> | TypedResponse<Refusal>> {
  const { db, keys, now } = context
  const name = textOf(form, 'name').trim().replace(/\s+/g, ' ')
  const days = TOKEN_DAYS.find((term) => String(term) === textOf(form, 'days'))
  const once = textOf(form, 'once')
  if (days === undefined || !isToken(once)) throw unreadableForm()
  const typed = { name, days: String(days) }
  const fault = faultOfName(name)
  if (fault !== undefined) return refuseField(context, 'name', fault, typed)
  const own = await findOwn(context, member)
  const wrong = await refuseUnlessConfirmed(context, own, textOf(form, OWN_PASSWORD), typed)
  if (wrong) return wrong

  const token = makeApiToken(keys.apiTokens, { memberId: member.id, once })
  const expiresAt = new Date(now().getTime() + days * DAY_MS)
  const outcome = await addApiToken(db, {
    memberId: member.id,
    name,
    tokenHash: hashToken(token),
    days,
    expiresAt,
    atMost: MOST_TOKENS,
    now: now(),
  })
  if (outcome === 'full') return refuse(context, { faults: [], problem: FULL, typed })
  if (outcome === 'ended') return refuse(context, { faults: [], problem: ENDED, typed })
  return json({ token, name, expiresAt: expiresAt.toISOString() })
}

function faultOfName(name: string): string | undefined {
  if (name === '') return 'Enter a name that says what the token is for.'
  return name.length > LONGEST_NAME
    ? `Enter a shorter name: ${LONGEST_NAME} characters at most.`
    : undefined
}

const FULL = `You have ${MOST_TOKENS} tokens that work, and that is the most there can be. End one first.`
const ENDED = 'The token of this form was made before, and you have ended it. Send the form again.'
