/** How many receivers there may be. Each has a worker of its own, so that none waits for another. */
export const MOST_WEBHOOKS = 10

/** What a receiver gets to answer, from looking up its name to the status. */
export const ANSWER_MS = 15_000

/** After this long, no attempt is under way any more. */
export const ATTEMPT_OVER_MS = ANSWER_MS + 5_000

/** How long the old secret signs beside the new one, in hours. */
export const OLD_SECRET_HOURS = 24
