import type { TalkingPoint } from './talking-point.ts'

export const PERSONAL_DATA_POINTS = {
  'no-privacy-page': {
    topic: 'what you tell people about their data',
    ask: 'Which services get people’s details: hosting, database, e-mail, payments, AI?',
    askUnknown:
      'If somebody asked you today what you keep about them, which page would you send them to?',
    offer:
      'Two hours of their own: what they keep, why, for how long, which services get it, and whom to write to. Offer to read the page as a customer would. With sensitive data, a lawyer should read it.',
    avoid: 'Don’t give legal advice, and don’t bring up fines.',
  },
  'nothing-is-deleted': {
    topic: 'how long you keep data',
    ask: 'How old is your oldest record, and does anybody still need it?',
    askUnknown: 'Has anything ever been deleted from your app? Who decided it?',
    offer:
      'An hour to decide how long each kind of data is needed, then by hand twice a year, after a backup. A task that does it is half a developer’s day, and can wait for other work.',
    avoid: 'Don’t press them to delete in a hurry. What was deleted by mistake may be gone.',
  },
  'real-data-lying-around': {
    topic: 'the copies of people’s data',
    ask: 'Where do the copies lie, and who could open that place?',
    askUnknown:
      'Would you search your code and shared folders for files ending in .sql, .csv or .db, and tell me only how many there are?',
    offer:
      'Making the place private takes them half an hour, today. Offer a developer’s day to take the copies out of the code’s history too.',
    avoid:
      'Don’t ask for a file to look at. And don’t decide for them whether it must be reported: if it must, it is 72 hours in the UK, where feasible, so they should ask somebody who knows the law soon.',
  },
} as const satisfies Readonly<Record<string, TalkingPoint>>
