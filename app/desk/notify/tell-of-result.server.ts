import type { Database } from '#db/open.server.ts'
import type { Env } from '../../server/env.server.ts'
import { announce } from '../webhooks/announce.server.ts'
import { notify } from './notify.server.ts'

/** A check is finished: tells webhooks and members, in the transaction that finishes it. */
export async function tellOfResult(
  trx: Database,
  env: Pick<Env, 'smtpUrl'>,
  { assessmentId, now }: { assessmentId: string; now: Date },
): Promise<void> {
  await announce(trx, { event: 'assessment.completed', assessmentId, now })
  await notify(trx, env, { kind: 'desk-result', assessmentId, now })
}
