import { all, always, is, lacks } from '../conditions.ts'
import { question } from '../question.ts'
import { madeOf } from './app.ts'

export const signIn = question({
  id: 'sign-in',
  section: 'logins',
  kind: 'one',
  text: 'Do people sign in to your app, or see things meant only for them?',
  help: 'Your own sign-in to the builder doesn’t count, only the app’s.',
  why: 'Only a backend can know who somebody is, and show each person something different.',
  findOut: [
    'Open your app in a private window and look for “Log in”, “Sign up” or “My account”.',
    'Open it on a friend’s phone: do they see the same as you?',
  ],
  options: [
    { id: 'nobody', label: 'No: everybody sees the same, and nobody signs in' },
    {
      id: 'accounts',
      label: 'Yes: people have their own accounts',
      hint: 'With a password, a link by e-mail, or a button such as “Sign in with Google”.',
    },
    { id: 'shared-password', label: 'One password for everybody opens it' },
    {
      id: 'personal-links',
      label: 'No accounts, but each person gets their own link or page',
    },
    { id: 'unsure', label: 'I don’t know' },
  ],
  askedWhen: always,
})

export const passwordGate = question({
  id: 'password-gate',
  section: 'logins',
  kind: 'one',
  text: 'What checks the password that everybody shares?',
  help: 'A password checked inside the page can be read by anyone who looks at the page’s code.',
  why: 'It decides whether the password keeps people out or only looks as if it did.',
  findOut: [
    'On a computer, press F12 in your browser, open “Sources”, and search all files for the password itself.',
    'If you find it, the page checks it. If you set it in your hosting’s settings, the hosting does.',
  ],
  menus: ['access'],
  options: [
    { id: 'hosting', label: 'The hosting or the builder: I set it in their settings' },
    {
      id: 'encrypted',
      label: 'The pages are encrypted, and the password unlocks them',
      neutral: 'As safe as a check by the hosting, but nobody would take it for one.',
    },
    { id: 'page', label: 'The page itself: the password stands in its code' },
    { id: 'unsure', label: 'I don’t know' },
  ],
  bestToWorst: ['hosting', 'unsure', 'page'],
  askedWhen: is(signIn, 'shared-password'),
})

const ownAccounts = all(is(signIn, 'accounts'), lacks(madeOf, 'service'))

export const passwords = question({
  id: 'passwords',
  section: 'logins',
  kind: 'one',
  text: 'What checks people’s passwords when they sign in?',
  help: 'Try your account on another device, first with a wrong password, then with the right one.',
  why: 'A login built from scratch can leak passwords, and a pretend one keeps nobody out.',
  findOut: [
    'Sign in on another device. If your account doesn’t exist there, or any password works, the login is pretend.',
    'Look at the table of users: if you can read passwords in it, so can anybody who gets the table.',
    'Ask your builder: “Which service checks passwords in this app, and where are they stored?”',
  ],
  menus: ['logins'],
  options: [
    {
      id: 'login-service',
      label: 'A login service or the platform does it',
      hint: 'Such as Supabase, Firebase, Clerk, Google, or the builder’s own accounts.',
    },
    {
      id: 'own-code',
      label: 'Our own code does it, and nobody can read the passwords',
      hint: 'They are stored scrambled.',
    },
    { id: 'readable', label: 'I can read people’s passwords in a table, sheet or file' },
    {
      id: 'pretend',
      label: 'It’s pretend: any password works, or accounts exist on one device only',
    },
    { id: 'unsure', label: 'I don’t know' },
  ],
  bestToWorst: ['login-service', 'own-code', 'readable'],
  askedWhen: ownAccounts,
})

export const othersRecords = question({
  id: 'others-records',
  section: 'logins',
  kind: 'one',
  text: 'Signed in as one person, can you open what belongs to another?',
  help: 'Make two test accounts, copy the address of a page or record from the first, and open it in the second.',
  why: 'Gaps of this kind come first in OWASP’s 2025 list of web security risks, and you don’t see them while you use the app yourself.',
  findOut: [
    'Use two browsers, or one normal and one private window, each with its own test account.',
    'Create something in the first. Copy its address. Paste it into the second.',
  ],
  menus: ['access'],
  options: [
    { id: 'refused', label: 'No: I tried it, and it was refused' },
    { id: 'visible', label: 'Yes: I could see or change it' },
    { id: 'nothing-personal', label: 'Nothing in the app belongs to one person alone' },
    { id: 'unsure', label: 'I don’t know, or I haven’t tried' },
  ],
  bestToWorst: ['refused', 'unsure', 'visible'],
  askedWhen: ownAccounts,
})

export const specialRights = question({
  id: 'special-rights',
  section: 'logins',
  kind: 'many',
  text: 'What keeps ordinary people out of the admin, staff or paid parts?',
  help: 'Make a fresh account and try to get in; tick everything you saw.',
  why: 'Hiding a button is not a lock: people can open the page behind it, or change what is stored about themselves.',
  findOut: [
    'Sign up with a new address. Paste the address of your admin page and watch whether data arrives.',
    'Look at where “admin” or “plan” is stored. If it is in the profile that people edit, they can edit that too.',
  ],
  menus: ['access', 'logins'],
  options: [
    {
      id: 'none-exist',
      label: 'There are no such parts: every account can do the same',
      alone: true,
    },
    { id: 'refused', label: 'I tried with a fresh account, and was refused' },
    {
      id: 'hidden',
      label: 'They are only hidden: no button, a secret address, or a password in the page',
    },
    { id: 'open', label: 'A fresh account got in' },
    {
      id: 'role-editable',
      label: 'The role or plan is stored in the profile that people can edit',
    },
    { id: 'unsure', label: 'I don’t know, or I haven’t tried', alone: true },
  ],
  askedWhen: ownAccounts,
})

export const LOGIN_QUESTIONS = [signIn, passwordGate, passwords, othersRecords, specialRights]
