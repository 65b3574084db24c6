/** Why an answer was not saved. */
export interface Refusal {
  /** What is wrong with the answer itself. */
  fault?: string
  /** What is wrong with anything else: the connection, the server, the cookie. */
  problem?: string
  /** Option ids as they were posted, to be shown again. */
  values?: readonly string[]
}
