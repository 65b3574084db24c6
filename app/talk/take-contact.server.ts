import { type AppLoadContext, json, redirect } from '@remix-run/node'
import { markRefused } from '../quiz/refused.server.ts'
import { faultsOf } from '../server/faults-of.server.ts'
import { readTraps } from '../server/form-traps.server.ts'
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
import { findHoldUp } from './hold-up.server.ts'
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
  const { keys, now, outbox, webhooks } = context
  const typed = readTyped(form)
  const { verdict, again } = readTraps(keys.forms, form, now())
  const refuse = (refusal: Pick<ContactRefusal, 'faults' | 'problem'>, init: ResponseInit) => {
    markRefused(context)
    return json<ContactRefusal>({ ...refusal, typed, seal: again }, init)
  }

  const parsed = ContactSchema.safeParse(typed)
  if (!parsed.success) {
    return refuse({ faults: faultsOf(CONTACT_FIELDS, parsed.error) }, { status: 400 })
  }
  // Who corrects what is stored may be quick.
  const mayBeQuick = verdict === 'too-fast' && talk.own !== undefined
  const holdUp = await findHoldUp(context, {
    verdict: mayBeQuick ? 'person' : verdict,
    about: talk.assessmentId,
  })
  if (holdUp !== undefined) return refuse({ faults: [], problem: holdUp.problem }, holdUp.init)
  await storeContact(context, talk, { ...parsed.data, marketing: typed.marketing })
  outbox.wake()
  webhooks.wake()
  return redirect(sentAddress(token), 303)
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
