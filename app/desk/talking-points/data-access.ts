import type { TalkingPoint } from './talking-point.ts'

export const DATA_ACCESS_POINTS = {
  'open-database': {
    topic: 'who can reach your database',
    ask: 'When your page shows data, does it ask the database directly, or does a server of yours stand in between?',
    askUnknown:
      'Shall we open your database’s security advice together, and read what it lists? It takes five minutes.',
    offer:
      'Stay on the line while they switch on access rules, table by table. Say first that parts of the app may stop until a rule is written. A developer’s day for the rules finishes it.',
    avoid:
      'Don’t say that anybody has been in. The check asked questions and has not seen the database. Where only a server gets in, it matters far less.',
  },
  'rules-let-everybody-in': {
    topic: 'what your database’s rules let through',
    ask: 'Which of your tables should strangers be able to list, and which not?',
    askUnknown:
      'Has anybody read the access rules of your database, or did the builder write them unasked?',
    offer:
      'Go through the tables together and write “everybody”, “the owner” or “nobody” beside each. With that list a developer writes the rules in about a day.',
    avoid:
      'Don’t tell them to close everything today without saying that the app then stops until the rules are written. And don’t blame them: the settings do say that rules are on.',
  },
  'any-account-sees-all': {
    topic: 'what one account can see of another',
    ask: 'Can anybody sign up, or only people you invite?',
    askUnknown:
      'If somebody signed up today, what could they reach that isn’t theirs? Two test accounts of yours would tell.',
    offer:
      'A developer’s one to two days to give each record an owner. If only invited people belong in the app, closing sign-up is something they can do themselves today.',
    avoid:
      'Don’t call a table broken that all members are meant to share. First ask what is shared on purpose.',
  },
  'private-pages-public': {
    topic: 'the pages that open without signing in',
    ask: 'Who is meant to open these pages: your team, your customers, or whoever has the link?',
    askUnknown:
      'Would you open three of your private pages in a private window, and tell me whether details appear?',
    offer:
      'If the app is for their team only, the builder’s setting for private or invite-only takes them ten minutes. If only some pages are private, a developer makes the server ask who is there.',
    avoid:
      'Don’t ask for the addresses, and don’t open the pages to prove the point. A link made for one person can be a fair choice, if it is long, random and can be switched off.',
  },
  'private-files-public': {
    topic: 'who can open uploaded files',
    ask: 'What do people upload, and who should be able to open it later?',
    askUnknown:
      'If you copy the link of an upload into a private window, does it open? And does it still open in a few days?',
    offer:
      'Making the folder private takes them ten minutes. Some files won’t show until the app hands out links that run out: offer half a developer’s day for that.',
    avoid:
      'Don’t ask them to send you such a link. And don’t count files that are meant to be public, such as pictures of products.',
  },
} as const satisfies Readonly<Record<string, TalkingPoint>>
