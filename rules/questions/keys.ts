import { all, always, holds, is } from '../conditions.ts'
import { question } from '../question.ts'
import { madeOf } from './app.ts'
import { keepsData } from './data.ts'

export const keysInPage = question({
  id: 'keys-in-page',
  section: 'keys',
  kind: 'many',
  text: 'Which keys can be found in the code of your page?',
  help: 'A key is a long string that lets a program use a service; some are meant to be seen, some never.',
  why: 'Whoever opens the page can read everything in it. A secret key there is in everybody’s hands.',
  findOut: [
    'List your secret keys. Open your app on a computer, press F12, open “Sources”, and search all files for the last ten characters of each.',
    'Search also for sb_secret_, sk_live, sk-ant and AIza.',
    'Names that start with VITE_, NEXT_PUBLIC_ or EXPO_PUBLIC_ are copied into the page. Read that list.',
    'Firebase’s web key starts with AIza and is meant to be public. The same start can be a paid Google key, so check which one it is.',
  ],
  menus: ['secrets'],
  options: [
    { id: 'none-found', label: 'I searched, and found none', alone: true },
    {
      id: 'public',
      label: 'Only keys that are meant to be public',
      hint: 'Called anon or publishable in Supabase, web config in Firebase, pk_ in Stripe, or a maps key locked to your site.',
      alone: true,
      neutral: 'A key that is meant to be public is no finding; only the map shows it.',
    },
    {
      id: 'database-master',
      label: 'A master key of the database',
      hint: 'Called service_role or sb_secret_ in Supabase, service account in Firebase.',
    },
    {
      id: 'payment-secret',
      label: 'A secret key of the payment provider',
      hint: 'Such as sk_live_ in Stripe.',
    },
    {
      id: 'paid-service',
      label: 'A key of a service that costs money',
      hint: 'Such as OpenAI, Anthropic or Gemini, or one that sends e-mails or text messages.',
    },
    {
      id: 'table-token',
      label: 'A token for a sheet or a base, such as Airtable or Notion',
    },
    { id: 'unsure', label: 'I don’t know, or I haven’t looked', alone: true },
  ],
  askedWhen: is(madeOf, 'fixed-pages', 'made-for-us'),
})

export const lyingAround = question({
  id: 'lying-around',
  section: 'keys',
  kind: 'many',
  text: 'Could others find any of these?',
  help: 'Think of public code, shared folders, chats and old test files.',
  why: 'Machines search public code for keys around the clock. And a copy of real data is as real as the data itself.',
  findOut: [
    'Open your code’s page on GitHub in a private window. If it opens, it is public. Is a file called .env listed?',
    'Search your code and shared folders for files ending in .sql, .csv or .db.',
  ],
  options: [
    { id: 'nothing', label: 'I looked, and found nothing of the kind', alone: true },
    { id: 'keys-public', label: 'Secret keys in public code' },
    { id: 'keys-shared', label: 'Secret keys in a chat, an e-mail or a shared document' },
    {
      id: 'real-data',
      label: 'Copies of real people’s data in code, test files or open folders',
    },
    { id: 'unsure', label: 'I don’t know', alone: true },
  ],
  askedWhen: all(holds(keepsData), is(madeOf, 'made-for-us', 'fixed-pages')),
})

export const aiInApp = question({
  id: 'ai-in-app',
  section: 'keys',
  kind: 'many',
  text: 'Does your app offer AI to the people who use it?',
  help: 'A chat or a text writer inside the app, not the AI that built it; tick all that is true.',
  why: 'Every AI answer costs money, and text that people type can talk an AI into doing something else.',
  findOut: [
    'Look for a monthly limit on the billing pages of your AI provider.',
    'Ask your builder: “What data can the AI in this app read, and what can it do without asking?”',
  ],
  options: [
    { id: 'no-ai', label: 'There is no AI inside the app', alone: true },
    { id: 'capped', label: 'I set a spending limit at the AI’s provider' },
    { id: 'anyone', label: 'People can use the AI without signing in' },
    { id: 'reads-private', label: 'The AI can read people’s private records' },
    {
      id: 'acts',
      label: 'The AI can do things: send messages, change or delete records',
    },
    { id: 'none-of-these', label: 'There is AI, but none of the above is true', alone: true },
    { id: 'unsure', label: 'I don’t know', alone: true },
  ],
  askedWhen: is(madeOf, 'made-for-us'),
})

export const botBrakes = question({
  id: 'bot-brakes',
  section: 'keys',
  kind: 'many',
  text: 'What slows down a bot that tries your app a thousand times?',
  help: 'A bot is a program that acts like a visitor; send a form twenty times and see what stops you.',
  why: 'Without brakes, bots guess passwords, fill your tables with rubbish and use up your mail quota.',
  findOut: [
    'Send your own form twenty times in a row. Does anything say “too many” or ask if you are human?',
    'Sign up with an address you made up. If you get in at once, addresses aren’t confirmed.',
  ],
  menus: ['logins'],
  options: [
    { id: 'rate-limit', label: 'After many tries, the app makes me wait' },
    {
      id: 'spam-check',
      label: 'Forms that anybody can send have a spam check, or my app has no such forms',
    },
    { id: 'confirmed-email', label: 'New accounts have to confirm their e-mail address' },
    { id: 'none', label: 'I tried, and nothing slowed me down', alone: true },
    { id: 'unsure', label: 'I don’t know, or I haven’t tried', alone: true },
  ],
  askedWhen: all(holds(keepsData), is(madeOf, 'made-for-us', 'installed')),
})

export const codeReviewed = question({
  id: 'code-reviewed',
  section: 'keys',
  kind: 'one',
  text: 'Has a person who can read code looked at the logins, data and payments?',
  help: 'A developer, not the AI that wrote it.',
  why: 'Code that works can still be unsafe. Some gaps show only in the code, such as typed text that turns into a command.',
  findOut: ['Ask whoever built it: “Who read this part, and when?”'],
  options: [
    { id: 'yes', label: 'Yes, those parts were read by a developer' },
    { id: 'no', label: 'No, or only by the AI that wrote it' },
    { id: 'unsure', label: 'I don’t know' },
  ],
  bestToWorst: ['yes', 'unsure', 'no'],
  askedWhen: all(holds(keepsData), is(madeOf, 'made-for-us')),
})

export const updates = question({
  id: 'updates',
  section: 'keys',
  kind: 'one',
  text: 'Are updates waiting for the software, its plugins or its themes?',
  help: 'For WordPress, look at Dashboard, then Updates.',
  why: 'Old versions have published holes, and machines try them on every site they find.',
  findOut: ['Sign in to the admin pages and open the page called Updates. Is anything listed?'],
  menus: ['updates'],
  options: [
    { id: 'up-to-date', label: 'Nothing is waiting, or updates install themselves' },
    { id: 'waiting', label: 'Updates are waiting, or nobody looks' },
    { id: 'unsure', label: 'I don’t know' },
  ],
  bestToWorst: ['up-to-date', 'unsure', 'waiting'],
  askedWhen: is(madeOf, 'installed'),
})

export const ownerAccounts = question({
  id: 'owner-accounts',
  section: 'keys',
  kind: 'many',
  text: 'Which of these are true of your own accounts?',
  help: 'We mean e-mail, builder, hosting, domain, database, payments and code (such as GitHub).',
  why: 'Whoever gets into your mailbox can get into the rest. And if only one person has access, you are stuck without them.',
  findOut: [
    'Open the security page of each service and look for two-step login.',
    'Write down whose e-mail address each account belongs to.',
  ],
  options: [
    {
      id: 'two-step',
      label: 'Two-step login is on for all of them',
      hint: 'A password plus a code or a key.',
    },
    {
      id: 'second-person',
      label: 'A second person whom I trust can get into all of them',
    },
    { id: 'none', label: 'Neither is true', alone: true },
    { id: 'unsure', label: 'I don’t know', alone: true },
  ],
  askedWhen: always,
})

export const keptRunning = question({
  id: 'kept-running',
  section: 'keys',
  kind: 'many',
  text: 'Which of these do you have in place for a bad day?',
  help: 'Tick only what is really there today.',
  why: 'Small things like these keep a bad day from getting worse.',
  findOut: [
    'Look for spending limits and plan limits on the billing pages of hosting and database.',
    'Try once to download your data and your code.',
  ],
  options: [
    { id: 'alerts', label: 'Somebody is told at once when the app or its forms fail' },
    { id: 'spend-alert', label: 'A spending limit or a spending alert at the hosting' },
    { id: 'export', label: 'I have downloaded data and code, so we could move elsewhere' },
    {
      id: 'plan',
      label: 'Our plans allow business use and don’t pause when nobody visits',
    },
    {
      id: 'packages',
      label: 'Somebody updates the ready-made code in the app every few months',
    },
    { id: 'none', label: 'None of these', alone: true },
    { id: 'unsure', label: 'I don’t know', alone: true },
  ],
  askedWhen: all(holds(keepsData), is(madeOf, 'made-for-us', 'fixed-pages')),
})

export const KEY_QUESTIONS = [
  keysInPage,
  lyingAround,
  aiInApp,
  botBrakes,
  codeReviewed,
  updates,
  ownerAccounts,
  keptRunning,
]
