import type { TalkingPoint } from './talking-point.ts'

export const LOGIN_POINTS = {
  'readable-passwords': {
    topic: 'how people’s passwords are stored',
    ask: 'Who can open the place where the passwords are, and are there copies of it?',
    askUnknown:
      'If you open your list of users, is there a password you could type in? Please don’t read any of it to me.',
    offer:
      'Put this before everything else: two to four developer’s days to move logins to a login service, delete the stored passwords and have everybody choose a new one. If others may have seen the old ones, offer help with telling people plainly.',
    avoid:
      'Don’t ask to see the list, nor a line of it. Don’t tell of other people’s leaks, and don’t ask how it could come to this.',
  },
  'pretend-login': {
    topic: 'what the login is for',
    ask: 'If the login were real, what would it keep apart for two people?',
    askUnknown:
      'Would you sign in with a wrong password, and then on another device with the right one?',
    offer:
      'One to three developer’s days for a real one, with a login service or their platform’s own accounts. Until then, advise that nobody enters anything private.',
    avoid:
      'Don’t make fun of it. With nothing kept behind it, it opens nothing: it only tells people more than it does.',
  },
  'home-made-login': {
    topic: 'what looks after people’s passwords',
    ask: 'What made you build the login yourselves? Is there something that a login service couldn’t do for you?',
    askUnknown:
      'Would you ask your builder how passwords are stored, what happens after ten wrong tries, and when a reset link runs out?',
    offer:
      'Two ways: two to four developer’s days to move to a login service, or a developer who compares what they have with OWASP’s advice on storing passwords.',
    avoid:
      'Don’t say that it is badly made. It may be done well. Nobody can tell from outside, and neither can you.',
  },
  'unconfirmed-addresses': {
    topic: 'how new accounts are confirmed',
    ask: 'Has anybody signed up with an address that wasn’t theirs, or that doesn’t exist?',
    askUnknown:
      'How do people sign in: with a password, with Google, or by a link in a mail? With only the last two, this is done already.',
    offer:
      'Nothing to quote for. E-mail confirmation in the login service, and one try with a fresh address of their own: a quarter of an hour.',
    avoid:
      'Don’t make it sound like a way into other people’s data. By itself it lets in false addresses, no more.',
  },
  'no-two-step-login': {
    topic: 'how your own accounts are protected',
    ask: 'Which of your accounts could reset all the others? Is two-step login on for that one?',
    askUnknown:
      'Which accounts does the app depend on: e-mail, builder, hosting, domain, database, payments, code? Shall we go down that list?',
    offer:
      'Go down the list with them on the call, their e-mail first. It takes them five minutes an account, and needs no work of ours.',
    avoid:
      'Never ask for a password, a code or a picture of one. And don’t offer to switch it on for them.',
  },
} as const satisfies Readonly<Record<string, TalkingPoint>>
