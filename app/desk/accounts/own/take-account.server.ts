import { type AppLoadContext, redirect } from '@remix-run/node'
import { z } from 'zod'
import { recordAudit } from '#db/desk/audit.server.ts'
import { changeMember } from '#db/desk/members.server.ts'
import { endSession, endSessions } from '#db/desk/sessions.server.ts'
import { unreadableForm } from '../../../server/unreadable-form.server.ts'
import type { Member } from '../../access/member.ts'
import { ACCOUNT } from '../../addresses.ts'
import type { AccountDone } from './account-view.ts'
import { NOTIFY } from './notify-words.ts'

/** The forms of the account page. What none of them sends is left unread. */
const FormSchema = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('settings'),
    notify: z.enum(NOTIFY),
    shortcuts: z.enum(['on', 'off']),
  }),
  z.object({ intent: z.literal('end-session'), id: z.uuid() }),
  z.object({ intent: z.literal('end-others') }),
])

/** Does what one of those forms asks, for whoever is signed in and nobody else. */
export async function takeAccount(
  { db, now }: Pick<AppLoadContext, 'db' | 'now'>,
  { id: memberId, sessionId }: Member,
  form: FormData,
) {
  const names = [...form.keys()]
  const parsed = FormSchema.safeParse(Object.fromEntries(form))
  if (!parsed.success || new Set(names).size < names.length) throw unreadableForm()
  const asked = parsed.data
  if (asked.intent === 'settings') {
    const { notify, shortcuts } = asked
    await changeMember(db, { id: memberId, notify, shortcuts: shortcuts === 'on' })
    return done('settings')
  }
  const isOne = asked.intent === 'end-session'
  const ended = isOne
    ? Number(await endSession(db, { id: asked.id, memberId }))
    : await endSessions(db, { memberId, exceptId: sessionId })
  if (ended > 0) {
    const line = { memberId, kind: 'session-ended', subject: memberId } as const
    await recordAudit(db, { ...line, detail: { ended }, now: now() })
  }
  return done(isOne ? 'session' : 'sessions')
}

const done = (what: AccountDone) => redirect(`${ACCOUNT}?done=${what}`, 303)
