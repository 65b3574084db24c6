/** What the score promises for every possible set of answers, and how the project proves it. */
export interface PromiseWords {
  readonly promise: string
  readonly proof: string
}

export const PROMISES: readonly PromiseWords[] = [
  {
    promise: 'A severity is the band that a confirmed finding makes on its own in a live app.',
    proof: 'Worked out for each severity.',
  },
  {
    promise:
      'A confirmed critical finding in a live app makes the band critical. Nothing buys it back.',
    proof: 'Looked up in a table of every sum of findings that the rules can make.',
  },
  {
    promise:
      'While no real people use the app, the band is at most one lower, and nothing is gone.',
    proof:
      'Worked out for every score from 0 to 100, and no finding reads whether the app is live.',
  },
  {
    promise:
      '“I don’t know” is a finding of its own, one severity lower. Doubts alone never reach critical, and never read as safe.',
    proof:
      'In every state of every rule, not knowing is set against each answer that it could turn into.',
  },
  {
    promise: 'The score lies in the range, and learning any unknown lands inside it.',
    proof:
      'In every state of every rule, each open answer is tried. Rules that share a doubt are tried together.',
  },
  {
    promise: 'Fixing something never raises the score, and a worse answer never lowers it.',
    proof:
      'Every sum is set against the next worse one. Every order of answers is walked through in every state.',
  },
  {
    promise: 'What doesn’t concern your app counts for nothing. A doubt never looks fine.',
    proof: 'Answers to questions that aren’t asked are put in and change nothing.',
  },
  {
    promise: 'Low findings alone, however many, never make the band worse than low.',
    proof: 'Looked up in the same table of sums.',
  },
  {
    promise:
      'The name of a builder alone never changes the score. A key that is meant to be public is never a finding.',
    proof: 'No rule reads the builder, directly or through the questions that lead to it.',
  },
  {
    promise: 'Data whose leak harms people raises data and access findings one severity.',
    proof: 'Compared for every state of every rule of the two areas.',
  },
]
