import { all, always, holds, is, lacks } from '../conditions.ts'
import { hasAccounts } from '../facts.ts'
import { savedData } from '../questions/data.ts'
import { botBrakes, ownerAccounts } from '../questions/keys.ts'
import { passwords } from '../questions/logins.ts'
import type { Rule } from '../risk.ts'

export const LOGIN_RISKS: readonly Rule[] = [
  {
    id: 'readable-passwords',
    area: 'logins',
    severity: 'critical',
    severityBecause:
      'One look at the list hands over every account, here and wherever people use the same password.',
    // A pretend login says nothing about how passwords are kept.
    appliesWhen: all(passwords.askedWhen, lacks(passwords, 'pretend')),
    when: is(passwords, 'readable'),
    title: 'People’s passwords are stored where they can be read',
    titleUnknown: 'Nobody knows whether people’s passwords can be read',
    titleFine: 'Nobody can read people’s passwords',
    action: 'Move to a login service and delete the passwords',
    why: 'People reuse passwords, so a leak reaches beyond your app. Appwrite reports that of 20.2 million passwords leaked from Firebase sites in 2024, 19.9 million could simply be read.',
    check:
      'Open the table, sheet or file of users and look for passwords. If you could type one in, it is readable. Long strings that all look random are usually scrambled, which is better. Don’t copy or share what you see.',
    fix: 'Move logins to a login service. Then delete the stored passwords and all copies of them. Ask everybody who has an account to choose a new one, and tell them plainly if others may have seen the old ones.',
    who: 'developer',
    rebuild: true,
    effort: '2 to 4 days',
    prompt:
      'Where are passwords stored, and can anybody read them? Show me none. Plan a move to a login service, such as the platform’s own. Afterwards no password may be left in tables, code, logs or copies, and everybody sets a new one. Explain how nobody loses an account or data. Change and delete nothing until I say yes.',
    references: [
      'cheatsheet-passwords',
      'appwrite-passwords',
      'cwe-256',
      'asvs-11.4.2',
      'owasp-a04',
    ],
  },
  {
    id: 'pretend-login',
    area: 'logins',
    severity: 'medium',
    severityBecause: 'With nothing kept behind it, it misleads people but opens nothing.',
    raisedBy: [
      {
        when: is(savedData, 'elsewhere-too'),
        because: 'your app keeps what people enter, and this login is the only lock they see.',
      },
    ],
    appliesWhen: passwords.askedWhen,
    when: is(passwords, 'pretend'),
    doubtCountedIn: 'readable-passwords',
    title: 'The login is only pretend',
    titleUnknown: 'Nobody has tried whether the login is real',
    titleFine: 'The login is real, not pretend',
    action: 'Replace the pretend login with a real one',
    why: 'If any password works, the login keeps nobody out. If an account exists on one device only, people can’t sign in anywhere else. They lose it when that browser is cleared.',
    check:
      'Sign in with a wrong password: you should be refused. Then sign in on another device with the right one: your account and what you saved should be there.',
    fix: 'Use a login service or your platform’s own accounts. Let the server or the database ask it each time somebody wants data. Until then, don’t let people enter anything private.',
    who: 'developer',
    rebuild: true,
    effort: '1 to 3 days',
    prompt:
      'How does signing in work here: what checks the password, and what stops somebody who skips the login page? If it is pretend, plan a real login service, with checks on the server or in the database. Wait for my yes. Then change only this, delete no data, test a wrong password and a second device, and list what changed.',
    references: ['api-2', 'owasp-a07', 'cwe-287', 'asvs-6.2'],
  },
  {
    id: 'home-made-login',
    area: 'logins',
    severity: 'medium',
    severityBecause: 'It may be done well, but nobody can tell from outside, and slips are costly.',
    // Only where the login is real and its passwords are unreadable is the question who wrote it.
    appliesWhen: all(passwords.askedWhen, lacks(passwords, 'readable', 'pretend')),
    when: is(passwords, 'own-code'),
    doubtCountedIn: 'readable-passwords',
    title: 'Your own code handles people’s passwords',
    titleUnknown: 'Nobody knows what handles people’s passwords',
    titleFine: 'A login service handles signing in',
    action: 'Move the login to a login service',
    why: 'A home-made login has to store passwords safely, slow down guessing and send safe resets. Each is easy to get wrong. At a login service, people look after just that.',
    check:
      'Ask your builder: “How are passwords stored, what happens after ten wrong tries, and when does a reset link run out?” A good answer names a method made for passwords, a limit and a time.',
    fix: 'Move logins to a login service or your platform’s own accounts. If you keep your own, have a developer compare it with OWASP’s advice on storing passwords.',
    who: 'developer',
    effort: '2 to 4 days',
    prompt:
      'Describe how this app stores passwords, limits wrong tries, resets passwords and ends sessions. Compare the storage with OWASP’s Password Storage Cheat Sheet and list every gap. Then plan a move to a login service in which nobody loses an account or data. Change nothing until I say yes.',
    references: ['cheatsheet-passwords', 'api-2', 'asvs-6.2', 'owasp-a06', 'cwe-916'],
  },
  {
    id: 'unconfirmed-addresses',
    area: 'logins',
    severity: 'low',
    severityBecause: 'By itself it lets in false addresses, not strangers to other people’s data.',
    appliesWhen: all(holds(hasAccounts), botBrakes.askedWhen),
    when: lacks(botBrakes, 'confirmed-email'),
    title: 'New accounts don’t have to confirm their e-mail address',
    titleUnknown: 'Nobody has checked whether new accounts confirm their address',
    titleFine: 'New accounts have to confirm their e-mail address',
    action: 'Ask new accounts to confirm their e-mail',
    why: 'Without it, people can sign up with somebody else’s address, and bots with made-up ones. Whoever mistypes their own address never gets your mail.',
    check:
      'Sign up with a made-up address that ends in example.com. If you get in at once, addresses aren’t confirmed. If people can only sign in with Google or by an e-mailed link, this is already done.',
    fix: 'Turn on e-mail confirmation in your login service. Try it with a fresh address of your own, and see that the mail arrives and doesn’t land in spam.',
    who: 'you',
    effort: '15 minutes',
    prompt:
      'Do new accounts have to confirm their e-mail address? If not, plan to switch it on, with a message that says so and a way to send the mail again. Ask existing accounts once, and lock nobody out without a warning. Wait for my yes. Then change only this, delete no accounts, and list what changed.',
    references: ['supabase-production', 'owasp-a07', 'cwe-287'],
  },
  {
    id: 'no-two-step-login',
    area: 'logins',
    severity: 'medium',
    severityBecause:
      'Somebody has to get a password first. But then that one can open the whole business.',
    appliesWhen: always,
    when: lacks(ownerAccounts, 'two-step'),
    title: 'Not all of your own accounts have two-step login',
    titleUnknown: 'Nobody knows if all of your own accounts have two-step login',
    titleFine: 'All of your own accounts have two-step login',
    action: 'Turn on two-step login for your own accounts',
    why: 'Whoever gets into your mailbox can reset the rest. Microsoft’s analysis, quoted by OWASP, says a second step would have stopped 99.9% of account break-ins.',
    check:
      'Two-step login means a password plus a code or a key. Open the security page of each account: e-mail, builder, hosting, domain, database, payments and code. Is it on in each?',
    fix: 'Start with your e-mail, because it can reset the others. Then do domain, hosting, database, payments, builder and code. Keep the recovery codes somewhere safe that isn’t the same device.',
    who: 'you',
    effort: '5 minutes for each account',
    references: ['cheatsheet-mfa', 'supabase-production', 'asvs-6.3.3', 'cwe-308', 'owasp-a07'],
  },
]
