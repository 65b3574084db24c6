import type { Role } from './permissions.ts'

/** What roles are called, and what they mean for whoever gives or gets one. */
export const ROLE_WORDS: Readonly<Record<Role, { label: string; may: string }>> = {
  viewer: {
    label: 'Viewer',
    may: 'sees results and figures, and nothing that says whose they are.',
  },
  reviewer: {
    label: 'Reviewer',
    may: 'sees who wrote, works on assessments, and takes them out of the desk.',
  },
  admin: {
    label: 'Admin',
    may: 'does all that reviewers do, and looks after people, webhooks and the audit log.',
  },
}
