/** For how many days a developer's link may work. */
export const SHARE_DAYS = [7, 30, 90] as const

export const USUAL_DAYS = 30

/** Links of one report that can be open at the same time. */
export const MOST_SHARES = 20
