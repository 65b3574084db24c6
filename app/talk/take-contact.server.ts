import { type AppLoadContext, json, redirect } from '@remix-run/node'
import { markRefused } from '../quiz/refused.server.ts'
import { faultsOf } from '../server/faults-of.server.ts'
import { readTraps } from '../server/form-traps.server.ts'
import { SEND_AGAIN } from '../server/form-words.ts'
import { textOf } from '../server/text-of.server.ts'
import { sentAddress } from './addresses.ts'
import {
  CONTACT_FIELDS,
  type ContactRefusal,
  type ContactTyped,
  MARKETING,
} from './contact-form.ts'
import { ContactSchema } from './contact-schema.server.ts'
import type { Talk } from './find-talk.server.ts'
import { storeContact } from './store-contact.server.ts'

type Context = Pick<
  AppLoadContext,
  'caller' | 'db' | 'env' | 'formLimits' | 'keys' | 'log' | 'now' | 'outbox' | 'webhooks'
>

/** Stores one posted contact and leads on, or says why it was not stored. */
export async function takeContact(
  context: Context,
  { token, talk, form }: { token: string; talk: Talk; form: FormData },
): Promise<Response> {
  const { caller, formLimits, keys, log, now, outbox, webhooks } = context
  const typed = readTyped(form)
  const { verdict, again } = readTraps(keys.forms, form, now())
  const refuse = (status: number, refusal: Pick<ContactRefusal, 'faults' | 'problem'>) => {
    markRefused(context)
    return json<ContactRefusal>({ ...refusal, typed, seal: again }, { status })
  }

  const parsed = ContactSchema.safeParse(typed)
  if (!parsed.success) return refuse(400, { faults: faultsOf(CONTACT_FIELDS, parsed.error) })
  if (verdict === 'stale') return refuse(400, { faults: [], problem: SEND_AGAIN.stale })
  const done = redirect(sentAddress(token), 303)
  // Who corrects what is stored may be quick.
  if (verdict === 'trapped' || (verdict === 'too-fast' && talk.own === undefined)) {
    log.info('a contact form looked like spam')
    return done
  }
  const seconds = await formLimits.take({ caller, about: talk.assessmentId })
  if (seconds > 0) {
    const refused = refuse(429, { faults: [], problem: SEND_AGAIN.tooMany })
    refused.headers.set('Retry-After', String(seconds))
    return refused
  }
  await storeContact(context, talk, { ...parsed.data, marketing: typed.marketing })
  outbox.wake()
  webhooks.wake()
  return done
}

function readTyped(form: FormData): ContactTyped {
  return {
    name: textOf(form, 'name'),
    email: textOf(form, 'email'),
    company: textOf(form, 'company'),
    appUrl: textOf(form, 'appUrl'),
    message: textOf(form, 'message'),
    marketing: textOf(form, MARKETING) !== '',
  }
}
