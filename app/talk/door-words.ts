/** What somebody may write about: one of the two doors of a report, or anything else. */
export const DOORS = ['audit', 'build', 'question'] as const
export type TalkDoor = (typeof DOORS)[number]

/** What the form is called, and what it asks. */
export const DOOR_WORDS: Readonly<
  Record<TalkDoor, { title: string; lead: string; message: string; asksFor: string }>
> = {
  audit: {
    title: 'Ask for a systems audit',
    lead: 'Tell us where it hurts. A person reads that together with your report, and writes back.',
    message: 'What hurts?',
    asksFor: 'a systems audit',
  },
  build: {
    title: 'Show us what you built',
    lead: 'Tell us what you have and what it should become. A person reads that together with your report, and tells you honestly what it needs: perhaps a fix you can do yourself.',
    message: 'What did you build, and what hurts?',
    asksFor: 'something built',
  },
  question: {
    title: 'Ask us a question',
    lead: 'A person reads your question together with your report, and writes back.',
    message: 'Your question',
    asksFor: 'an answer to a question',
  },
}
