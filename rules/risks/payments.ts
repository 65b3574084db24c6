import { all, any, is, lacks } from '../conditions.ts'
import { kindsOfData } from '../questions/data.ts'
import { afterPaying, payments, priceDecided } from '../questions/payments.ts'
import type { Rule } from '../risk.ts'

export const PAYMENT_RISKS: readonly Rule[] = [
  {
    id: 'price-set-in-browser',
    area: 'payments',
    severity: 'high',
    severityBecause:
      'Anybody who edits what the page sends can pay too little. It costs you money, but it shows nobody’s data.',
    appliesWhen: priceDecided.askedWhen,
    when: is(priceDecided, 'page'),
    title: 'Visitors can change the price they pay',
    titleUnknown: 'You don’t know whether visitors can change the price',
    titleFine: 'Visitors can’t change the price they pay',
    action: 'Look prices up on the server',
    why: 'Whatever a page sends can be edited by the person using it. If yours sends the price, somebody can pay a fraction of it, and the order still looks like any other.',
    check:
      'Press F12 in your own app, open “Network”, start a checkout and stop before paying. Look at what the page sends. Only the product and how many is good. A price or a total means that the page may be deciding.',
    fix: 'Let the page send only what is bought and how many. The server, or the payment provider, looks up the price and works out the total.',
    who: 'developer',
    effort: 'half a day',
    prompt:
      'Show me where the amount of a checkout comes from. If the page sends a price, discount or total, plan a change: the server looks these up by product and ignores amounts from the page. Wait for my yes. Then make only this change, test it in the payment provider’s test mode, and list what changed.',
    references: ['cheatsheet-payments', 'cwe-602', 'cwe-472', 'asvs-2.2.2', 'owasp-a06'],
  },
  {
    id: 'payment-message-unverified',
    area: 'payments',
    severity: 'critical',
    severityBecause:
      'One made-up message is enough to get what others pay for. It can be sent again and again, and looks like a sale.',
    appliesWhen: afterPaying.askedWhen,
    when: is(afterPaying, 'unverified-message'),
    title: 'Anybody can tell your app that they have paid',
    titleUnknown: 'You don’t know whether your app checks payment messages',
    titleFine: 'Your app doesn’t believe unchecked payment messages',
    action: 'Check the signature of payment messages',
    why: 'Anybody can send a message to the address where your app hears “paid”. If it believes each one, a made-up message unlocks the goods, and no money ever arrives.',
    check:
      'On your payment provider’s pages for developers, look for Webhooks: the messages it sends to your server. Then ask your builder: “Which line of code checks the signature of these messages?” It should be able to show you.',
    fix: 'Let the server check each message’s signature, which proves who sent it, and refuse the rest. A repeated message counts once. Until then, look at the provider’s pages and hand things over yourself.',
    who: 'developer',
    effort: 'half a day',
    prompt:
      'Find where this app receives payment messages (webhooks). Is each signature checked with the signing secret? Is that secret only on the server? Does a repeated message have no second effect? Plan what is missing and wait for my yes. Then change only this, test it in test mode, and list what changed.',
    references: ['stripe-fulfilment', 'cheatsheet-payments', 'cwe-345', 'cwe-347', 'owasp-a08'],
  },
  {
    id: 'thank-you-page-trusted',
    area: 'payments',
    severity: 'medium',
    severityBecause:
      'People have to know the address first, and what you lose is sales, not anybody’s data.',
    appliesWhen: afterPaying.askedWhen,
    when: is(afterPaying, 'thank-you-page'),
    doubtCountedIn: 'payment-message-unverified',
    title: 'Whoever reaches your thank-you page gets the goods',
    titleUnknown: 'You don’t know what your thank-you page gives away',
    titleFine: 'Your thank-you page isn’t what hands over the goods',
    action: 'Stop the thank-you page from handing out goods',
    why: 'Whoever has the address of that page gets the goods without paying. Addresses are saved, shared and guessed, so one buyer can let in everybody else.',
    check:
      'Copy the address of your thank-you page. Open it in a private window, without paying. If you see a download, a code or an opened account, so can anybody with that address.',
    fix: 'Let the server ask the payment provider before it hands anything over. Or let it act on the provider’s message, once it has checked the signature. With few orders, you can hand things over by hand.',
    who: 'you-then-developer',
    effort: 'half a day',
    prompt:
      'Show me what the thank-you page hands over, and how it decides. Plan a change: access is given only once the server knows from the provider that the payment is made, by a verified webhook or by asking. Wait for my yes. Then make only this change, test it in test mode, and list what changed.',
    references: ['stripe-fulfilment', 'cwe-602', 'cwe-807', 'owasp-a06'],
  },
  {
    id: 'card-fields-on-own-page',
    area: 'payments',
    severity: 'high',
    severityBecause:
      'Every card number passes through your page, so one gap there exposes them all. Not critical, as none need be stored.',
    appliesWhen: lacks(payments, 'none'),
    when: is(payments, 'own-card-form'),
    title: 'People type card numbers into fields of your own',
    titleUnknown: 'You don’t know who made the fields for card numbers',
    titleFine: 'Card numbers go straight to a payment provider',
    action: 'Hand card fields to your payment provider',
    why: 'If the fields are yours, card numbers pass through your app, and you answer for them. The card companies ask far more of such an app than of one that leaves the fields to a provider.',
    check:
      'Start a payment in your app and stop before the last step. Does the address bar show the payment provider? Good. If it still shows your own site, ask your builder: “Are the card fields the provider’s, or did we make them?”',
    fix: 'Move to the provider’s own checkout page or its ready-made card fields. The quickest way is a payment link, which you can set up yourself.',
    who: 'you-then-developer',
    effort: '1 hour, then a day',
    prompt:
      'Show me whether card numbers pass through our own form, code or logs. Plan a switch to the payment provider’s hosted checkout, so that card numbers never reach this app. Keep all existing orders. Wait for my yes. Then make only this change, test it in test mode, and list what changed.',
    references: ['cheatsheet-payments', 'owasp-a06'],
  },
  {
    id: 'card-numbers-stored',
    area: 'payments',
    severity: 'high',
    severityBecause:
      'Whoever gets to see the numbers can spend other people’s money, and a leak can’t be taken back.',
    raisedBy: [
      {
        when: is(kindsOfData, 'card-numbers'),
        because: 'the numbers are there, ready to be copied and spent.',
      },
      {
        when: is(payments, 'own-card-form'),
        because: 'people type card numbers into fields of your own.',
      },
    ],
    // Without payments this is about the app only when card numbers are there all the same.
    appliesWhen: all(
      kindsOfData.askedWhen,
      any(lacks(payments, 'none'), is(kindsOfData, 'card-numbers')),
    ),
    when: is(kindsOfData, 'card-numbers'),
    title: 'You keep people’s card numbers',
    titleUnknown: 'You don’t know whether you keep card numbers',
    titleFine: 'You keep no card numbers',
    action: 'Delete stored card numbers',
    why: 'Whoever opens that table or sheet can spend other people’s money. Keeping card numbers brings heavy duties, and you don’t need them: a payment provider keeps them for you.',
    check:
      'Open your tables and sheets and read the column headings. Look for card numbers, expiry dates and security codes. Look in old form messages and exports too. Don’t copy or forward what you find.',
    fix: 'Stop collecting them today: use a payment link or the provider’s checkout. Then have a developer remove what is stored, also from exports, logs and backups.',
    who: 'you-then-developer',
    effort: '1 hour, then a day',
    prompt:
      'List every table, file, log and form in this app that can hold card numbers, expiry dates or security codes. Name places and columns only, and show no values. Change nothing and delete nothing. Then write a plan, for a developer to review, to stop collecting them and to remove them safely.',
    references: ['cheatsheet-payments', 'cwe-359', 'asvs-14.2'],
  },
]
