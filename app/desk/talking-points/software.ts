import type { TalkingPoint } from './talking-point.ts'

export const SOFTWARE_POINTS = {
  'updates-waiting': {
    topic: 'the updates that are waiting',
    ask: 'What has kept you from updating: has something broken before?',
    askUnknown:
      'Would you sign in to your admin pages, open Updates, and tell me whether anything is listed?',
    offer:
      'An hour of their own, with a backup first: install what waits, delete plugins and themes they don’t use, turn on automatic updates, click through the pages. If they are afraid of breaking something, offer to stay on the line.',
    avoid:
      'Don’t say that the site has been broken into. Not every update closes a hole, and you haven’t seen the site from inside.',
  },
  'outdated-packages': {
    topic: 'who updates the code’s building blocks',
    ask: 'When somebody last updated the packages, what made them do it?',
    askUnknown:
      'Would you ask your builder which packages the app uses, how old they are, and which have known security problems?',
    offer:
      'Two hours every three months: those with known holes first, in small steps, and a try of the app after each. Offer a developer only for updates that could break something.',
    avoid:
      'Don’t read out a long list of holes. One counts only if the app uses that part of the package.',
  },
} as const satisfies Readonly<Record<string, TalkingPoint>>
