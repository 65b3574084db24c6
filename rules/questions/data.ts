import { all, always, any, type Fact, holds, is, lacks } from '../conditions.ts'
import { question } from '../question.ts'
import { SERVICES, type ServiceId } from '../services.ts'
import { madeOf } from './app.ts'
import { signIn } from './logins.ts'

export const savedData = question({
  id: 'saved-data',
  section: 'data',
  kind: 'one',
  text: 'Enter something in your app, then open it on another device. Is it there?',
  help: 'This one test tells you more than any settings page.',
  why: 'If it is there, it left the first device, and a backend is keeping it. If not, it stayed in your browser, or went to a mailbox or a form service.',
  findOut: [
    'Add a test entry on your computer. Open the app on your phone, signed in if there is a login.',
    'If the app has a form, send it once and see where the message ends up.',
  ],
  options: [
    {
      id: 'elsewhere-too',
      label: 'Yes: it is there on the other device, or other people can see it',
    },
    {
      id: 'this-browser',
      label: 'No: it stays in the browser where it was entered, and people would miss it',
    },
    {
      id: 'browser-trifles',
      label: 'No: the browser keeps only small things that nobody would miss',
      hint: 'A colour theme, a high score, which tab was open.',
    },
    {
      id: 'form-service',
      label: 'It goes to a mailbox or a form service, and the app doesn’t show it again',
      hint: 'A contact form, a newsletter sign-up, Google Forms, Formspree.',
    },
    {
      id: 'shows-only',
      label: 'People enter nothing, but the pages show content kept somewhere else',
      hint: 'For example from a sheet, Airtable or a content system.',
    },
    { id: 'nothing', label: 'People enter nothing: there are only pages to read' },
    { id: 'unsure', label: 'I don’t know' },
  ],
  askedWhen: always,
})

/** Stands here rather than in facts.ts because later questions are asked only when it holds. */
export const keepsData: Fact = {
  id: 'keeps-data',
  label: 'the app keeps data or accounts of its own',
  when: all(any(is(savedData, 'elsewhere-too'), is(signIn, 'accounts')), lacks(madeOf, 'service')),
}

export const services = question<'services', ServiceId | 'unsure'>({
  id: 'services',
  section: 'data',
  kind: 'many',
  text: 'Have you seen any of these names while building or paying for your app?',
  help: 'They are the usual homes of a backend; tick all that ring a bell.',
  why: 'It tells you where your backend runs, which is the first thing anybody who helps you will ask.',
  findOut: [
    'In your builder, look for a menu called Database, Cloud, Data, Secrets or Functions.',
    'On a computer, press F12 in your browser, open “Network”, use the app, and read the addresses it calls.',
    'Look at your card statements: which services do you pay?',
  ],
  menus: ['data', 'secrets'],
  options: [
    ...SERVICES.filter((service) => service.askedFor).map((service) => ({
      id: service.id,
      label: service.name,
      hint: service.about,
    })),
    { id: 'unsure', label: 'None of these, or I don’t know' },
  ],
  askedWhen: holds(keepsData),
})

export const kindsOfData = question({
  id: 'kinds-of-data',
  section: 'data',
  kind: 'many',
  text: 'What does your app keep about people?',
  help: 'Tick all that people enter or upload, even if only some of them do.',
  why: 'A leak of recipes is a nuisance. A leak of health records harms people. The kind of data decides how much care is due.',
  findOut: [
    'Open your largest table and read its column headings.',
    'Walk through your own forms and write down what they ask.',
  ],
  menus: ['data'],
  options: [
    { id: 'nothing-personal', label: 'Nothing about people', alone: true },
    { id: 'contact', label: 'Names, e-mail addresses, phone numbers, postal addresses' },
    { id: 'activity', label: 'Orders, bookings, posts, or what people did in the app' },
    { id: 'messages', label: 'Private messages between people' },
    { id: 'health', label: 'Health, therapy, dating or other intimate matters' },
    { id: 'identity', label: 'Identity papers or photos of them' },
    { id: 'children', label: 'Anything about children' },
    { id: 'location', label: 'Where people are or have been' },
    { id: 'finance', label: 'Bank details, income or debts' },
    { id: 'card-numbers', label: 'Card numbers, in a table or sheet that I can open' },
    { id: 'unsure', label: 'I don’t know' },
  ],
  askedWhen: all(
    any(is(savedData, 'elsewhere-too', 'form-service'), is(signIn, 'accounts', 'personal-links')),
    lacks(madeOf, 'service'),
  ),
})

export const privateWindow = question({
  id: 'private-window',
  section: 'data',
  kind: 'many',
  text: 'Open your app in a private window, without signing in. What can you see?',
  help: 'A private window shows your app as a stranger sees it; paste the addresses in.',
  why: 'An address is not a secret: search engines and scanners find it, and so does whoever it is forwarded to.',
  findOut: [
    'Open a private or incognito window and go to your app without signing in.',
    'Paste the address of a page with people’s details, then the link of an uploaded file.',
  ],
  menus: ['access'],
  options: [
    { id: 'nothing-private', label: 'There is nothing private in the app', alone: true },
    { id: 'all-refused', label: 'I tried, and nothing private opened', alone: true },
    {
      id: 'records',
      label: 'Pages or lists with people’s details',
      hint: 'Leave out long random links that you made for one person on purpose.',
    },
    { id: 'files', label: 'Files that somebody uploaded for themselves or for us' },
    { id: 'unsure', label: 'I don’t know, or I haven’t tried', alone: true },
  ],
  askedWhen: all(
    any(is(savedData, 'elsewhere-too'), is(signIn, 'accounts', 'personal-links')),
    lacks(madeOf, 'service'),
  ),
})

export const databaseAccess = question({
  id: 'database-access',
  section: 'data',
  kind: 'one',
  text: 'Could a stranger read or change your saved data directly, without using your pages?',
  help: 'Many builders let the page talk straight to the database, so locks in the database are the only locks.',
  why: 'An unlocked database is a well-known failure of AI-built apps, and you can’t see it from the pages.',
  findOut: [
    'Run the security check of your builder or database. Then ask of each table: may strangers read it? The check may not warn of that.',
    'Ask your builder: “List every table. For each, who can read it and who can change it?”',
  ],
  menus: ['security', 'access', 'data'],
  options: [
    {
      id: 'locked',
      label: 'No: every table has rules, and a security check said so',
      hint: 'People get only what is theirs, apart from what is meant for everybody.',
    },
    {
      id: 'server-only',
      label: 'No: only our own server can reach the database',
      hint: 'The page never talks to it, and no database key stands in the page.',
      neutral: 'As safe as rules on every table, but people who have one say no to the other.',
    },
    {
      id: 'any-account',
      label: 'Anybody with an account can read or change everything',
      hint: 'The rules ask only whether somebody is signed in.',
    },
    {
      id: 'rules-allow-all',
      label: 'There are rules, but they let everybody in',
      hint: 'Such as test mode, “if true”, or “using (true)” on private tables.',
    },
    {
      id: 'no-rules',
      label: 'Yes: there are tables without any rules',
      hint: 'The check warns about them, for example “RLS disabled in public”.',
    },
    { id: 'unsure', label: 'I don’t know' },
  ],
  bestToWorst: ['locked', 'unsure', 'any-account', 'rules-allow-all', 'no-rules'],
  // Pages that only show what lies elsewhere may still carry a key that can change it.
  askedWhen: any(holds(keepsData), all(is(savedData, 'shows-only'), is(madeOf, 'made-for-us'))),
})

export const serverFunctions = question({
  id: 'server-functions',
  section: 'data',
  kind: 'one',
  text: 'Do the functions on your server check who is calling them?',
  help: 'A function is a piece of server code, such as “send invoice” or “delete user”, with its own address.',
  why: 'Strangers can call that address directly, without using your pages at all.',
  findOut: [
    'Ask your builder: “Which functions or API routes can be called without being signed in? List each and say why.”',
    'In Supabase, a function with verify_jwt = false answers anybody, unless its own code checks who calls.',
  ],
  menus: ['security'],
  options: [
    { id: 'checked', label: 'Yes: each one checks who is calling and what they may do' },
    { id: 'none', label: 'There are no such functions' },
    { id: 'some-open', label: 'Some that read, change or send things don’t check' },
    { id: 'unsure', label: 'I don’t know' },
  ],
  bestToWorst: ['checked', 'unsure', 'some-open'],
  askedWhen: all(holds(keepsData), is(madeOf, 'made-for-us')),
})

export const backups = question({
  id: 'backups',
  section: 'data',
  kind: 'one',
  text: 'If everything were deleted tonight, what could you bring back tomorrow?',
  help: 'Look for the date of the newest copy, and for who made it.',
  why: 'No break-in is needed: one mistake can wipe it all. A copy turns a disaster into a bad afternoon.',
  findOut: [
    'Find the page called Backups in your database or hosting, and read the newest date.',
    'Ask yourself whether uploaded files are in that copy too. Often they are not.',
  ],
  menus: ['backups'],
  options: [
    { id: 'tested', label: 'A recent copy, and I have restored from one before' },
    { id: 'untested', label: 'A recent copy, but I have never tried to restore it' },
    { id: 'none', label: 'Nothing: there is no copy' },
    { id: 'unsure', label: 'I don’t know' },
  ],
  bestToWorst: ['tested', 'untested', 'none'],
  askedWhen: any(holds(keepsData), is(madeOf, 'installed')),
})

export const practiceCopy = question({
  id: 'practice-copy',
  section: 'data',
  kind: 'one',
  text: 'When you or an AI helper try something out, can it change the live data?',
  help: 'An AI helper is the chat that edits your app, or an assistant in a code editor.',
  why: 'One wrong step can then destroy real people’s records, and an AI helper works fast.',
  findOut: [
    'Change a test record in the builder’s preview, then look at the published app. Is it changed there?',
    'Ask your AI helper which database it is connected to, and whether it can delete rows there.',
  ],
  menus: ['data'],
  options: [
    { id: 'separate', label: 'No: we try things on a separate copy' },
    { id: 'people-only', label: 'Yes, but only people can; no AI helper can touch live data' },
    { id: 'helper-too', label: 'Yes, and an AI helper can change live data as well' },
    { id: 'unsure', label: 'I don’t know' },
  ],
  bestToWorst: ['separate', 'people-only', 'helper-too'],
  askedWhen: all(holds(keepsData), is(madeOf, 'made-for-us')),
})

export const privacyBasics = question({
  id: 'privacy-basics',
  section: 'data',
  kind: 'many',
  text: 'Which of these have you set up for the people whose details you keep?',
  help: 'Tick what is really there today.',
  why: 'People have a right to know who holds their data, and data you no longer keep can’t leak.',
  findOut: ['Look for a privacy page on your app, and read whether it names the services you use.'],
  options: [
    { id: 'privacy-page', label: 'A privacy page that names the services we use and a contact' },
    { id: 'deletion', label: 'A habit or a setting that deletes old data' },
    { id: 'none', label: 'None of these', alone: true },
    { id: 'unsure', label: 'I don’t know', alone: true },
  ],
  askedWhen: is(
    kindsOfData,
    'contact',
    'activity',
    'messages',
    'health',
    'identity',
    'children',
    'location',
    'finance',
    'card-numbers',
  ),
})

export const DATA_QUESTIONS = [
  savedData,
  services,
  kindsOfData,
  privateWindow,
  databaseAccess,
  serverFunctions,
  backups,
  practiceCopy,
  privacyBasics,
]
