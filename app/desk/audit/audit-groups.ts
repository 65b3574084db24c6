import type { AuditKind } from '#db/desk/audit.server.ts'

/** What the log can be filtered by: kinds that answer one question. */
export const AUDIT_GROUPS = [
  { id: 'signing-in', label: 'Signing in and out' },
  { id: 'people', label: 'Accounts and people' },
  { id: 'refused', label: 'Pages and actions refused' },
  { id: 'seen', label: 'Personal data seen' },
  { id: 'work', label: 'Work on assessments' },
  { id: 'exports', label: 'Exports and the API' },
  { id: 'webhooks', label: 'Webhooks' },
  { id: 'erased', label: 'Erased by founders' },
] as const

export type AuditGroup = (typeof AUDIT_GROUPS)[number]['id']

const GROUP_OF: Readonly<Record<AuditKind, AuditGroup>> = {
  'signed-in': 'signing-in',
  'sign-in-refused': 'signing-in',
  'signed-out': 'signing-in',
  'session-ended': 'signing-in',
  'recovery-code-used': 'signing-in',
  'password-changed': 'people',
  'second-factor-changed': 'people',
  'second-factor-forgotten': 'people',
  'recovery-codes-made': 'people',
  'member-invited': 'people',
  'invitation-accepted': 'people',
  'reset-link-made': 'people',
  'member-changed': 'people',
  'member-disabled': 'people',
  'member-enabled': 'people',
  refused: 'refused',
  'saw-personal': 'seen',
  changed: 'work',
  'export-begun': 'exports',
  exported: 'exports',
  'token-made': 'exports',
  'token-revoked': 'exports',
  'api-read': 'exports',
  'audit-export-begun': 'exports',
  'audit-exported': 'exports',
  'webhook-changed': 'webhooks',
  'delivery-repeated': 'webhooks',
  erased: 'erased',
}

export const isAuditKind = (kind: string): kind is AuditKind => Object.hasOwn(GROUP_OF, kind)

export const AUDIT_KINDS: readonly AuditKind[] = Object.keys(GROUP_OF).filter(isAuditKind)

export const kindsOf = (group: AuditGroup): readonly AuditKind[] =>
  AUDIT_KINDS.filter((kind) => GROUP_OF[kind] === group)
