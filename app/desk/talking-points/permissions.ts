import type { TalkingPoint } from './talking-point.ts'

export const PERMISSION_POINTS = {
  'records-of-others-open': {
    topic: 'how one person’s records are kept from another',
    ask: 'When somebody opens a record, what decides whether it is theirs?',
    askUnknown:
      'Would you make two test accounts of your own, and try to open a record of the first from the second?',
    offer:
      'One to three developer’s days, so that the server or the database checks whom each record belongs to. Ask what in the app belongs to one person: that list is the plan.',
    avoid:
      'Don’t suggest longer or random addresses as the fix: they don’t replace the check. And don’t say that customers have seen each other’s data. Nobody knows that.',
  },
  'checks-only-in-page': {
    topic: 'what keeps people out of the admin or paid parts',
    ask: 'What is behind the hidden part: people’s details, settings, or something people pay for?',
    askUnknown:
      'If you paste the address of your admin page into a fresh account, does data arrive?',
    offer:
      'One to three developer’s days, so that the server or the database checks who is asking. A password that stands in the page should be replaced as well.',
    avoid:
      'Don’t call the hidden button a mistake: it may stay hidden. It just isn’t a lock. And don’t go looking for the admin page yourself.',
  },
  'anyone-becomes-staff': {
    topic: 'what a new account can open',
    ask: 'Who should be able to sign up at all: everybody, or only people you know?',
    askUnknown:
      'Would you sign up with a fresh address of yours, and paste the address of an admin or paid page?',
    offer:
      'If only people they know belong in, they can close sign-up and look through the accounts in a quarter of an hour. Roles and plans checked on the server are about a developer’s day.',
    avoid:
      'Don’t make an account in their app to find out. It is their test, with an address of theirs.',
  },
  'role-can-be-edited': {
    topic: 'where roles and plans are kept',
    ask: 'Where does the app write down that somebody is an admin, or on a paid plan?',
    askUnknown:
      'Would you ask your builder where role and plan are kept, and whether people can change their own, even without the form?',
    offer:
      'One to two developer’s days to move role and plan to where only an admin or the server can write. Suggest that they look through who is admin today.',
    avoid:
      'Don’t say that somebody has made themselves admin. Their answer says that it may be possible, not that it was done.',
  },
  'open-server-functions': {
    topic: 'which parts of your server answer without a sign-in',
    ask: 'Which of your functions have to work for people who aren’t signed in?',
    askUnknown:
      'Would you ask your builder to list the functions that work without being signed in, with a reason for each?',
    offer:
      'Ask for that list, not for the code. Then one to two developer’s days, so that each function first checks who is calling, and those that nobody uses are switched off.',
    avoid:
      'Don’t call every open function a hole. Messages from a payment service may come in, if the code checks their signature.',
  },
  'password-checked-in-page': {
    topic: 'the one password that everybody shares',
    ask: 'Who has the password, and what lies behind it that others shouldn’t see?',
    askUnknown:
      'Did you set that password in your hosting or builder, or does the page itself ask for it?',
    offer:
      'Nothing to quote for. With the password protection of their hosting or builder, and a new password, it takes them about half an hour.',
    avoid: 'Don’t make a project of it. One shared password seldom guards much.',
  },
} as const satisfies Readonly<Record<string, TalkingPoint>>
