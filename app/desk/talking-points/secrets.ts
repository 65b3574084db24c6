import type { TalkingPoint } from './talking-point.ts'

export const SECRET_POINTS = {
  'secret-key-in-page': {
    topic: 'the key in your page’s code',
    ask: 'What does that key open, and have you replaced it since you saw it there?',
    askUnknown:
      'Do you know which keys your page carries? The name matters: anon, publishable and pk_ are meant to be public.',
    offer:
      'Switching the old key off and making a new one takes them half an hour; that part of the app pauses meanwhile. Offer about a developer’s day, so that only a server function uses the new one.',
    avoid:
      'Don’t let them read or send you the key. If they do, say at once that it has to be replaced. And don’t call every key in a page a leak.',
  },
  'keys-in-public-code': {
    topic: 'the keys in your public code',
    ask: 'Which keys are in there, and which of them have you replaced so far?',
    askUnknown:
      'Does your code’s page open in a private window? If it does, is a file called .env listed?',
    offer:
      'One to two hours of their own: replace every key first, then make the code private or take the keys out. Offer to stay on the line for the order of things, and suggest a look at their bills.',
    avoid:
      'Don’t say that deleting the file settles it: old versions of the code still hold the key. And don’t say that somebody has used it. You can’t know.',
  },
  'keys-shared-around': {
    topic: 'where your keys are written down',
    ask: 'Who can read the chats or documents with the keys, counting people who have left?',
    askUnknown:
      'If you search your mail and chats for “.env” or “secret”, does anything come up? Please don’t read it to me.',
    offer:
      'Nothing to quote for. About an hour of their own: replace what they find, and from then on use the secret store or a password manager.',
    avoid:
      'Don’t ask them to forward what they found. And don’t say that deleting the message is enough.',
  },
} as const satisfies Readonly<Record<string, TalkingPoint>>
