import type { Database } from '../open.server.ts'

/** What the audit log tells apart. */
export type AuditKind =
  | 'signed-in'
  | 'sign-in-refused'
  | 'signed-out'
  | 'session-ended'
  | 'password-changed'
  | 'second-factor-changed'
  | 'second-factor-forgotten'
  | 'recovery-code-used'
  | 'recovery-codes-made'
  | 'member-invited'
  | 'invitation-accepted'
  | 'reset-link-made'
  | 'member-changed'
  | 'member-disabled'
  | 'member-enabled'
  | 'refused'
  | 'saw-personal'
  | 'changed'
  | 'export-begun'
  | 'exported'
  | 'erased'
  | 'token-made'
  | 'token-revoked'
  | 'api-read'
  | 'webhook-changed'
  | 'delivery-repeated'
  | 'audit-export-begun'
  | 'audit-exported'

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
