import type { Role } from './permissions.ts'

/** Who is signed in at the desk. */
export interface Member {
  id: string
  email: string
  role: Role
  /** Single keys work in the list. */
  shortcuts: boolean
  /** Of this sign-in, so that one can be told from another. */
  sessionId: string
}
