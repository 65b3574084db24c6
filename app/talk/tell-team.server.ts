import type { Database } from '#db/open.server.ts'
import { enqueue } from '#db/outbox.server.ts'
import type { Env } from '../server/env.server.ts'

/** What has to be set for a mail to reach the team. */
export const TELL_SETTINGS = 'TEAM_EMAIL and SMTP_URL'

export type TeamMailKind = 'team-contact' | 'team-complaint'

/** Without an address and a mail server a notice could only wait in the outbox, and fail. */
export function canTellTeam({ teamEmail, smtpUrl }: Pick<Env, 'teamEmail' | 'smtpUrl'>): boolean {
  return teamEmail !== undefined && smtpUrl !== undefined
}

/** Tells the team by mail that something arrived; not from whom, nor what. Give it a transaction. */
export async function tellTeam(
  trx: Database,
  env: Env,
  { kind, assessmentId, now }: { kind: TeamMailKind; assessmentId: string | null; now: Date },
): Promise<void> {
  if (canTellTeam(env)) await enqueue(trx, { kind, assessmentId, payload: null, now })
}
