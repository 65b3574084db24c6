import type { Database } from '../open.server.ts'

/** What the audit log tells apart. */
export type AuditKind =
  | 'signed-in'
  | 'sign-in-refused'
  | 'signed-out'
  | 'session-ended'
  | 'password-changed'
  | 'second-factor-changed'
  | 'member-invited'
  | 'member-changed'
  | 'member-disabled'
  | 'refused'
  | 'saw-personal'
  | 'changed'
  | 'exported'
  | 'erased'
  | 'token-made'
  | 'token-revoked'
  | 'webhook-changed'
  | 'delivery-repeated'

/** One line of the audit log. It must hold nothing that names a founder. */
export interface AuditEntry {
  /** Null where nobody is signed in. */
  memberId: string | null
  kind: AuditKind
  /** The id of what it was done to: an assessment, a member, a webhook. */
  subject?: string | undefined
  detail?: Readonly<Record<string, string | number | boolean | null>>
  now: Date
}

/** Writes one line. Give it the transaction of what it tells of. */
export async function recordAudit(db: Database, entry: AuditEntry): Promise<void> {
  const { memberId, kind, subject, detail = {}, now } = entry
  await db
    .insertInto('audit')
    .values({
      at: now.toISOString(),
      member_id: memberId,
      kind,
      subject: subject ?? null,
      detail_json: JSON.stringify(detail),
    })
    .execute()
}
