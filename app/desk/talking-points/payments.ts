import type { TalkingPoint } from './talking-point.ts'

export const PAYMENT_POINTS = {
  'price-set-in-browser': {
    topic: 'who decides the price',
    ask: 'Have you ever compared the amounts that people paid with your price list?',
    askUnknown:
      'Would you start a checkout in your own app, stop before paying, and look at what the page sends: only the product, or a price too?',
    offer:
      'Half a developer’s day: the page sends what is bought and how many, and the server or the payment provider looks up the price.',
    avoid:
      'Don’t say that they have lost money. Nobody knows that yet, and it is their sales that are at stake, not people’s data.',
  },
  'payment-message-unverified': {
    topic: 'how your app hears that somebody has paid',
    ask: 'How many orders do you have in a week? With few, you could look at the provider’s pages and hand things over yourself for now.',
    askUnknown:
      'Would you ask your builder which line of code checks the signature of the payment messages?',
    offer:
      'Half a developer’s day: the server checks each message’s signature, refuses the rest, and counts a repeated one once. It is a small job, so it can come first.',
    avoid:
      'Don’t send a made-up message to show that it works. And don’t say that somebody has taken goods: only their provider’s list of payments can tell.',
  },
  'thank-you-page-trusted': {
    topic: 'what your thank-you page hands over',
    ask: 'What does somebody get on that page: a download, a code, an opened account?',
    askUnknown:
      'Would you open your thank-you page in a private window, without paying, and see what it gives you?',
    offer:
      'With few orders, handing things over by hand is a fair answer. Otherwise half a developer’s day, so that the server asks the payment provider first.',
    avoid:
      'Don’t ask for the address of that page. And don’t make it bigger than it is: what can be lost is sales, not anybody’s data.',
  },
  'card-fields-on-own-page': {
    topic: 'who made the card fields',
    ask: 'Did you want card fields of your own, or did the builder simply make them?',
    askUnknown:
      'When you start a payment in your app, does the address bar show the payment provider, or still your own site?',
    offer:
      'The quickest way is a payment link, which they can set up in about an hour. Offer a developer’s day for the provider’s own checkout or card fields.',
    avoid:
      'Don’t advise on the card companies’ rules. Say that they ask far more of an app with fields of its own, and that the payment provider can explain them.',
  },
  'card-numbers-stored': {
    topic: 'the card numbers that you keep',
    ask: 'What do you use the numbers for? Could the payment provider keep them for you instead?',
    askUnknown:
      'Would you read through the column headings of your tables, only the headings, and see whether one is for card numbers?',
    offer:
      'Ask them to stop collecting today: a payment link takes about an hour. Then a developer’s day to remove what is stored, also from exports, logs and backups.',
    avoid:
      'Don’t ask to see the table, and don’t let them send you a part of it. Don’t say that deleting the table settles it: copies may be left.',
  },
} as const satisfies Readonly<Record<string, TalkingPoint>>
