import type { Role } from '../../access/permissions.ts'

/** How somebody stands with the desk. */
export type PersonState =
  | 'active'
  /** Has a link that works. */
  | 'invited'
  /** Their link is over, and they have no password. */
  | 'link-over'
  | 'disabled'

export interface PersonView {
  id: string
  email: string
  role: Role
  /** In words: "Active", "Invited, link works until …". */
  state: { id: PersonState; words: string }
  lastSeen: string
  /** In words: "Set up", "Not yet", "Not needed". */
  secondFactor: string
  hasSecondFactor: boolean
  isSelf: boolean
}

/** A link that was just made, shown in the one answer that has it. */
export interface MadeLinkView {
  url: string
  /** Whom to give it to. */
  email: string
  /** In words. */
  worksUntil: string
  kind: 'invite' | 'reset'
}
