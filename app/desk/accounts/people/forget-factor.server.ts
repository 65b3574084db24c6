import { revokeApiTokensOf } from '#db/desk/api-tokens.server.ts'
import { recordAudit } from '#db/desk/audit.server.ts'
import { forgetSecondFactor } from '#db/desk/second-factors.server.ts'
import { endSessions } from '#db/desk/sessions.server.ts'
import type { Database } from '#db/open.server.ts'
import { type MadeLink, makeLink } from '../invite/make-link.server.ts'
import type { By } from './by.ts'

/**
 * For somebody who lost phone and recovery codes. Takes the second factor away, and with it the
 * password and what hangs on it: whoever knows only that gains nothing. They start afresh by the link.
 */
export async function forgetFactor(
  db: Database,
  { memberId, origin, by, now }: { memberId: string; origin: string; by: By; now: Date },
): Promise<MadeLink> {
  return db.transaction().execute(async (trx) => {
    await forgetSecondFactor(trx, { memberId })
    await endSessions(trx, { memberId })
    await revokeApiTokensOf(trx, { memberId, now })
    const line = { memberId: by, kind: 'second-factor-forgotten', subject: memberId } as const
    await recordAudit(trx, { ...line, now })
    return makeLink(trx, { memberId, kind: 'reset', origin, now })
  })
}
