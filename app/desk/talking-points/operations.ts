import type { TalkingPoint } from './talking-point.ts'

export const OPERATION_POINTS = {
  'no-backup': {
    topic: 'what you could bring back',
    ask: 'If everything were gone tomorrow, what would you miss first?',
    askUnknown:
      'Would you open the page called Backups in your database or hosting, and read me the newest date?',
    offer:
      'An hour of their own: automatic backups or a weekly export, with uploaded files, and one copy kept with another service. Offer to try a restore together later.',
    avoid:
      'Don’t tell stories of firms that lost everything. And don’t promise that their plan has backups: on Supabase’s free one there are none to download.',
  },
  'restore-never-tested': {
    topic: 'whether your backup works',
    ask: 'If you had to restore tomorrow, who would do it, and where would they find the steps?',
    askUnknown: 'When did somebody last restore from a copy?',
    offer:
      'Half a day together: restore the newest copy into an empty spare project, look for records, logins and files, and write the steps down.',
    avoid:
      'Never suggest trying it over the live one. And don’t call the backup worthless: a copy exists, it just hasn’t been tried.',
  },
  'no-practice-copy': {
    topic: 'where you try things out',
    ask: 'When you last changed something in the app, where did you try it first?',
    askUnknown:
      'If you change a test record in your builder’s preview, does it change in the published app too?',
    offer:
      'A day: a second database with made-up data and keys of its own. Until it is there, a backup before every bigger change.',
    avoid:
      'Don’t suggest copying the live data for practice. Made-up data does, and leaves nobody’s details lying around.',
  },
  'silent-failures': {
    topic: 'how you hear when something fails',
    ask: 'If your contact form had stopped sending last week, how would you have noticed?',
    askUnknown: 'If the app went down tonight, who would get a message, and in which mailbox?',
    offer:
      'An hour of their own: a service that opens the app every few minutes, errors by mail, and a try of their own form once a month.',
    avoid: 'Don’t sell watching by the month for what an hour settles.',
  },
  'one-person-holds-all': {
    topic: 'who can get into your accounts',
    ask: 'If the one person with access were ill for a month, who could get into the domain and the hosting?',
    askUnknown:
      'Whose e-mail address stands behind each account: yours, the company’s, or an agency’s?',
    offer:
      'Two hours of their own: an address of the company for each account, and a second trusted owner with a login of their own.',
    avoid:
      'Don’t offer to be that second person: it should be one of theirs. And don’t talk badly of an agency that holds the accounts.',
  },
  'no-way-out': {
    topic: 'whether you could move elsewhere',
    ask: 'If you wanted to leave your builder one day, what would you need to take along?',
    askUnknown: 'Have you ever downloaded your data and your code, and opened what came out?',
    offer:
      'An hour of their own: an export each month to a private place, and the code connected to a private project on GitHub.',
    avoid:
      'Don’t run down their builder, and don’t press them to move. Nothing breaks today because of it.',
  },
  'plan-limits': {
    topic: 'what your plans allow',
    ask: 'Which plans are you on, and when do you expect your first busy day?',
    askUnknown:
      'Shall we look at the plans of your database and hosting, and read three things: whether they pause, their limits, and whether they allow business use?',
    offer: 'Half an hour of their own, best before the launch. Offer to read the limits together.',
    avoid: 'Don’t recommend a bigger plan than what they do calls for.',
  },
  'data-only-in-browser': {
    topic: 'where entries are kept',
    ask: 'What would people miss if they came back on a new phone?',
    askUnknown: 'If you enter something and open the app in another browser, is it there?',
    offer:
      'Half a day for a button that saves it as a file, and one that reads it back. Accounts work too but bring a backend: offer to weigh that up, and suggest the check again afterwards.',
    avoid:
      'Don’t call it unsafe. Nothing leaks: people can lose only what they entered themselves.',
  },
} as const satisfies Readonly<Record<string, TalkingPoint>>
