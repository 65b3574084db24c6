import type { PersonView } from './people-view.ts'

/** One person with all that an admin may do about them. */
export interface WholePersonView extends PersonView {
  invited: string
  /** How many sign-ins are open now. */
  sessions: number
  /** No other admin could manage people. */
  isLastAdmin: boolean
  /** Of the admin who looks: for the password manager. */
  ownEmail: string
}

/** What has just been done; in the address, so that a reload does not do it again. */
export const PERSON_DONE = ['role', 'disabled', 'enabled', 'sessions'] as const
export type PersonDone = (typeof PERSON_DONE)[number]

/** What can be asked for on the page of a person. */
export const PERSON_INTENTS = [
  'role',
  'link',
  'end-sessions',
  'forget-factor',
  'disable',
  'enable',
] as const
