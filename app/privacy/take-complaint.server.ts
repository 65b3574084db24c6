import { type AppLoadContext, json, redirect } from '@remix-run/node'
import { saveComplaint } from '#db/complaints.server.ts'
import { markRefused } from '../quiz/refused.server.ts'
import { faultsOf } from '../server/faults-of.server.ts'
import { readTraps } from '../server/form-traps.server.ts'
import { SEND_AGAIN } from '../server/form-words.ts'
import { textOf } from '../server/text-of.server.ts'
import { tellTeam } from '../talk/tell-team.server.ts'
import { COMPLAINT_SENT } from './addresses.ts'
import { COMPLAINT_FIELDS, type ComplaintRefusal } from './complaint-form.ts'
import { ComplaintSchema } from './complaint-schema.server.ts'

type Context = Pick<
  AppLoadContext,
  'caller' | 'db' | 'env' | 'formLimits' | 'keys' | 'log' | 'now' | 'outbox'
>

/** Stores one posted complaint and leads on, or says why it was not stored. */
export async function takeComplaint(context: Context, form: FormData): Promise<Response> {
  const { caller, db, env, formLimits, keys, log, now, outbox } = context
  const typed = { email: textOf(form, 'email'), text: textOf(form, 'text') }
  const { verdict, seal, again } = readTraps(keys.forms, form, now())
  const refuse = (status: number, refusal: Pick<ComplaintRefusal, 'faults' | 'problem'>) => {
    markRefused(context)
    return json<ComplaintRefusal>({ ...refusal, typed, seal: again }, { status })
  }

  const parsed = ComplaintSchema.safeParse(typed)
  if (!parsed.success) return refuse(400, { faults: faultsOf(COMPLAINT_FIELDS, parsed.error) })
  if (verdict === 'stale') return refuse(400, { faults: [], problem: SEND_AGAIN.stale })
  if (verdict !== 'person') {
    log.info('a complaint form looked like spam')
    return redirect(COMPLAINT_SENT, 303)
  }
  const seconds = await formLimits.take({ caller, about: seal.id })
  if (seconds > 0) {
    const refused = refuse(429, { faults: [], problem: SEND_AGAIN.tooMany })
    refused.headers.set('Retry-After', String(seconds))
    return refused
  }
  const time = now()
  await db.transaction().execute(async (trx) => {
    const saved = await saveComplaint(trx, { id: seal.id, ...parsed.data, now: time })
    if (saved === 'known') return
    await tellTeam(trx, env, { kind: 'team-complaint', assessmentId: null, now: time })
  })
  outbox.wake()
  return redirect(COMPLAINT_SENT, 303)
}
