/** A token that works, on the page of its owner. Times are ISO 8601. */
export interface TokenView {
  id: string
  name: string
  createdAt: string
  expiresAt: string
  /** Null while nothing was read with it. */
  usedAt: string | null
  /** "12 requests, 600 assessments". */
  readSoFar: string
}

/** One that no longer works. */
export interface EndedTokenView {
  id: string
  name: string
  endedAt: string
  isRevoked: boolean
}

export interface TokensView {
  email: string
  tokens: readonly TokenView[]
  ended: readonly EndedTokenView[]
  /** Drawn for the next form: a double click makes one token. */
  once: string
  /** Where the API is. */
  origin: string
  perMinute: number
  isFull: boolean
}

/** A token that was just made, for the only time that it is shown. */
export interface MadeToken {
  token: string
  name: string
  expiresAt: string
}

/** In the address after a token was ended. */
export const REVOKED = 'revoked'
