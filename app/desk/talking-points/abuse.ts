import type { TalkingPoint } from './talking-point.ts'

export const ABUSE_POINTS = {
  'no-brakes': {
    topic: 'what slows a bot down',
    ask: 'What would happen if somebody sent your form a thousand times tonight?',
    askUnknown:
      'In your own app, with a test account: if you type a wrong password twenty times quickly, does anything make you wait?',
    offer:
      'Half an hour of their own for the limits and the “are you human?” check of their login service. Limits on forms and functions, counted on the server, are a developer’s day.',
    avoid:
      'Don’t try it on their app. And don’t say that bots are at it already: it opens no door by itself.',
  },
  'open-forms-unfiltered': {
    topic: 'the forms that anybody can send',
    ask: 'How much rubbish comes in through your forms, and where does it show up?',
    askUnknown: 'Which of your forms work without signing in? If there are none, this is settled.',
    offer:
      'Nothing to quote for. A spam check on each open form, and a look at what others would see before it appears: an hour of their own.',
    avoid: 'Don’t make more of it than it is: mostly a nuisance, and no way in.',
  },
  'no-spending-alert': {
    topic: 'what your hosting can cost',
    ask: 'What does hosting cost you in a usual month, and which amount would you want to hear of?',
    askUnknown:
      'Would you look at the billing pages of your hosting and database for a limit or an alert, and whose mailbox it reaches?',
    offer:
      'Nothing to quote for. An alert takes them a quarter of an hour. With a limit, they should read first what happens when it is reached, because the app may stop.',
    avoid:
      'Don’t paint a bill on the wall. It takes unusual traffic, and one setting guards against it.',
  },
} as const satisfies Readonly<Record<string, TalkingPoint>>
