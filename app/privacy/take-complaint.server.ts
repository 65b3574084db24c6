import { type AppLoadContext, json, redirect } from '@remix-run/node'
import { saveComplaint } from '#db/complaints.server.ts'
import { markRefused } from '../quiz/refused.server.ts'
import { faultsOf } from '../server/faults-of.server.ts'
import { readTraps } from '../server/form-traps.server.ts'
import { textOf } from '../server/text-of.server.ts'
import { findHoldUp } from '../talk/hold-up.server.ts'
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
  const { db, env, keys, now, outbox } = context
  const typed = { email: textOf(form, 'email'), text: textOf(form, 'text') }
  const { verdict, seal, again } = readTraps(keys.forms, form, now())
  const refuse = (refusal: Pick<ComplaintRefusal, 'faults' | 'problem'>, init: ResponseInit) => {
    markRefused(context)
    return json<ComplaintRefusal>({ ...refusal, typed, seal: again }, init)
  }

  const parsed = ComplaintSchema.safeParse(typed)
  if (!parsed.success) {
    return refuse({ faults: faultsOf(COMPLAINT_FIELDS, parsed.error) }, { status: 400 })
  }
  const holdUp = await findHoldUp(context, { verdict, about: seal.id })
  if (holdUp !== undefined) return refuse({ faults: [], problem: holdUp.problem }, holdUp.init)
  const time = now()
  await db.transaction().execute(async (trx) => {
    const saved = await saveComplaint(trx, { id: seal.id, ...parsed.data, now: time })
    if (saved === 'known') return
    await tellTeam(trx, env, { kind: 'team-complaint', assessmentId: null, now: time })
  })
  outbox.wake()
  return redirect(COMPLAINT_SENT, 303)
}
