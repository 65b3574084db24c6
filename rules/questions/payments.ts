import { always, is } from '../conditions.ts'
import { question } from '../question.ts'

export const payments = question({
  id: 'payments',
  section: 'payments',
  kind: 'many',
  text: 'How do people pay you through the app?',
  help: 'Tick every way that is in use or about to be.',
  why: 'Money needs a part that visitors can’t reach. The question is whether that part is yours or somebody else’s.',
  findOut: [
    'Start a payment in your app and stop before the last step. Whose address is in the address bar?',
    'Look at how you set it up: a link you pasted, a shop you rent, or a checkout your app opens?',
  ],
  options: [
    { id: 'none', label: 'They don’t: nothing is paid through the app', alone: true },
    {
      id: 'payment-link',
      label: 'By a payment link or button that I pasted in',
      hint: 'Such as a Stripe Payment Link or a PayPal button.',
    },
    {
      id: 'shop-service',
      label: 'Through a shop or booking service that handles it all',
      hint: 'Such as Shopify, Wix or an app store.',
    },
    {
      id: 'checkout',
      label: 'By a checkout that the app opens for each order or subscription',
      hint: 'Such as Stripe Checkout, Paddle or Lemon Squeezy.',
    },
    {
      id: 'own-card-form',
      label: 'People type card numbers into fields that we made ourselves',
      hint: 'Not the fields a payment provider puts on the page.',
    },
    { id: 'unsure', label: 'I don’t know', alone: true },
  ],
  askedWhen: always,
})

export const priceDecided = question({
  id: 'price-decided',
  section: 'payments',
  kind: 'one',
  text: 'Who decides the amount that is charged?',
  help: 'If the page sends the amount, a visitor can change it before it is sent.',
  why: 'People can change their own copy of a page before it sends anything, prices too.',
  findOut: [
    'Ask your builder: “When checkout starts, does the page send a price, or only the id of a product?”',
    'On a computer, press F12, open “Network”, start a checkout, and look for the amount in what is sent.',
  ],
  options: [
    {
      id: 'server',
      label: 'The server or the payment provider: the page sends only what is bought',
    },
    { id: 'page', label: 'The page: it sends the price or the total' },
    { id: 'unsure', label: 'I don’t know' },
  ],
  bestToWorst: ['server', 'unsure', 'page'],
  askedWhen: is(payments, 'checkout', 'own-card-form'),
})

export const afterPaying = question({
  id: 'after-paying',
  section: 'payments',
  kind: 'one',
  text: 'How do people get what they paid for?',
  help: 'Think of the moment after the payment: who or what hands it over?',
  why: 'If the app believes anybody who says “paid”, people can help themselves.',
  findOut: [
    'Open the address of your thank-you page without paying. Do you get the goods?',
    'On your payment provider’s pages for developers, look for Webhooks. Is there one, and does your code check its signature?',
  ],
  options: [
    { id: 'by-hand', label: 'I look at the payment provider and hand it over myself' },
    {
      id: 'verified-message',
      label: 'The provider tells our server, and the server checks that the message is real',
      hint: 'A webhook whose signature is checked, or the server asks the provider.',
    },
    {
      id: 'thank-you-page',
      label: 'The thank-you page gives it to whoever gets there',
    },
    {
      id: 'unverified-message',
      label: 'A message says “paid” and the app believes it unchecked',
    },
    { id: 'unsure', label: 'I don’t know' },
  ],
  bestToWorst: ['by-hand', 'thank-you-page', 'unverified-message'],
  askedWhen: is(payments, 'payment-link', 'checkout', 'own-card-form'),
})

export const PAYMENT_QUESTIONS = [payments, priceDecided, afterPaying]
