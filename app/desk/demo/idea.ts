/** What an invented founder has made. The words fit together in names, messages and notes. */
export interface Idea {
  /**
   * `app` has accounts and keeps data, `open-app` keeps data without accounts, `site` is pages to
   * read, `shop` sells through a service.
   */
  readonly kind: 'app' | 'open-app' | 'site' | 'shop'
  /** Completes "I made …". */
  readonly what: string
  /** Whose it is used by: "parents". */
  readonly people: string
  /** What belongs to each of them: "bookings". */
  readonly things: string
  /** Beginnings and ends of names of such an app. */
  readonly names: readonly [starts: string, ends: string]
  /** How a company in this line of work is called at the end. */
  readonly firms: string
  /** Option ids of the question about kinds of data. */
  readonly keeps: readonly string[]
  /** Option ids of the question about payments, one of them by chance. */
  readonly pays: readonly string[]
  readonly hasAi?: true
}
