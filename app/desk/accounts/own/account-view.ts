import type { Role } from '../../access/permissions.ts'
import type { Notify } from './notify-words.ts'

/** A sign-in of one's own, in words. */
export interface SessionView {
  id: string
  agent: string
  started: string
  lastUsed: string
  isThis: boolean
  /** False when somebody gave the password and not the code. */
  isWhole: boolean
}

export interface AccountView {
  email: string
  role: Role
  sessions: readonly SessionView[]
  /** In words; null when there is none. */
  secondFactorSince: string | null
  recoveryCodes: number
  /** They may not be without one. */
  needsSecondFactor: boolean
  mayExport: boolean
  notify: Notify
  shortcuts: boolean
  canMail: boolean
}

/** What has just been done; in the address, so that a reload does not do it again. */
export const ACCOUNT_DONE = [
  'password',
  'email',
  'settings',
  'session',
  'sessions',
  'recovered',
] as const
export type AccountDone = (typeof ACCOUNT_DONE)[number]
