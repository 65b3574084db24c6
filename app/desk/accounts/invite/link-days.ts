import { DAY_MS } from '#db/days.ts'

/** How long a link to choose a password works. One that replaces a password is used the same day. */
export const LINK_DAYS = { invite: 7, reset: 1 } as const

export type LinkKind = keyof typeof LINK_DAYS

export function linkEnds(kind: LinkKind, now: Date): Date {
  return new Date(now.getTime() + LINK_DAYS[kind] * DAY_MS)
}
