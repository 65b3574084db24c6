/** A developer's link on the sharing page. Times are ISO 8601. */
export interface ShareView {
  id: string
  /** Null when it was made with a secret that this server no longer has; it still works. */
  link: string | null
  createdAt: string
  expiresAt: string
}

export const DONE = ['mail', 'again', 'made', 'ended'] as const
/** What has just been done; in the address, so that a reload does not do it again. */
export type Done = (typeof DONE)[number]

export interface WasDone {
  done: Done
  /** Of the link that was made. */
  linkId?: string
}

/** Why a form was not taken, and what was typed into it. */
export interface SharingRefusal {
  /** What is wrong with the address. */
  fault?: string
  email?: string
  /** What is wrong with anything else. */
  problem?: string
}

export const sharingAddress = (token: string) => `/r/${token}/sharing`

/** The page that says what was done. */
export const doneAddress = (token: string, { done, linkId }: WasDone) =>
  `${sharingAddress(token)}?done=${done}${linkId === undefined ? '' : `&link=${linkId}`}`
