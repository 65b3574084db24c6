export const ROLES = ['viewer', 'reviewer', 'admin'] as const

export type Role = (typeof ROLES)[number]

/** What somebody may do at the desk. Whoever may see personal data needs a second factor. */
export type Permission =
  /** See completed assessments without anything that says whose they are. */
  | 'see-assessments'
  /** See names, e-mail addresses, companies, links, messages and notes. */
  | 'see-personal'
  /** Change status, owner and next action, and write notes. */
  | 'work'
  /** Take assessments out of the desk: files, and tokens for the HTTP API. */
  | 'export'
  /** People, webhooks, the audit log. */
  | 'manage'

const MAY: Readonly<Record<Role, readonly Permission[]>> = {
  viewer: ['see-assessments'],
  reviewer: ['see-assessments', 'see-personal', 'work', 'export'],
  admin: ['see-assessments', 'see-personal', 'work', 'export', 'manage'],
}

export function may({ role }: { role: Role }, permission: Permission): boolean {
  return MAY[role].includes(permission)
}
