/** For how many days a token may work. */
export const TOKEN_DAYS = [30, 90, 365] as const

export const USUAL_DAYS = 90

/** Tokens of one member that work at the same time. */
export const MOST_TOKENS = 20

export const LONGEST_NAME = 60
