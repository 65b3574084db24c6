/**
 * What somebody of the team needs for one finding of a founder. They have not looked into the app and
 * say so; they never frighten, and never sell what the founder can do alone.
 */
export interface TalkingPoint {
  /** What it is about, in few words that complete "let us talk about …". */
  readonly topic: string
  /** A question to put, in the words to say. */
  readonly ask: string
  /** The question while nobody knows whether the risk is there. */
  readonly askUnknown: string
  /** What to offer; or that there is nothing to. */
  readonly offer: string
  /** What not to say or do. */
  readonly avoid: string
}
