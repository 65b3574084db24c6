import { holds, is } from '../conditions.ts'
import { holdsPersonalOrPaymentData } from '../facts.ts'
import { keysInPage, lyingAround } from '../questions/keys.ts'
import type { Rule } from '../risk.ts'

export const SECRET_RISKS: readonly Rule[] = [
  {
    id: 'secret-key-in-page',
    area: 'secrets',
    severity: 'high',
    severityBecause: 'Whoever copies the key can use it from anywhere, until you switch it off.',
    raisedBy: [
      {
        when: is(keysInPage, 'database-master', 'payment-secret'),
        because: 'this key opens your whole database or your payments, whatever locks you have.',
      },
    ],
    appliesWhen: keysInPage.askedWhen,
    when: is(keysInPage, 'database-master', 'payment-secret', 'paid-service', 'table-token'),
    title: 'A secret key can be found in your page’s code',
    titleUnknown: 'Nobody has looked for secret keys in the page’s code',
    titleFine: 'No secret key was found in the page’s code',
    action: 'Replace the secret key in your page',
    why: 'Whoever opens a page can read everything in it. With a secret key from it, a stranger can act as you: spend your money, or read and change whatever the key opens.',
    check:
      'Press F12, open “Sources” and search all files for sb_secret_, service_role, sk_live and the last ten characters of your secret keys. Keys called anon, publishable or pk_, and Firebase’s web config, are meant to be public.',
    fix: 'Switch the old key off and make a new one; that part of the app pauses meanwhile. The new key goes into the secret store, where only a server function uses it. Set a spending limit if it costs money.',
    who: 'you-then-developer',
    effort: '30 minutes, then a developer’s day',
    prompt:
      'Find every secret key that reaches the browser, also by names that start with VITE_, NEXT_PUBLIC_ or EXPO_PUBLIC_. Show no values. Public keys may stay. For each, plan a server function that checks who is calling and takes the key from the secret store. Wait for my yes. Then change only this and list what changed.',
    references: ['supabase-keys', 'owasp-a07', 'asvs-13.3.1', 'cwe-798', 'cwe-540'],
  },
  {
    id: 'keys-in-public-code',
    area: 'secrets',
    severity: 'high',
    severityBecause: 'Whoever finds the key can use it at once, and machines look for such keys.',
    raisedBy: [
      {
        when: holds(holdsPersonalOrPaymentData),
        because: 'such keys most likely open people’s details or money.',
      },
    ],
    appliesWhen: lyingAround.askedWhen,
    when: is(lyingAround, 'keys-public'),
    title: 'Secret keys lie in public code',
    titleUnknown: 'Nobody has checked whether public code holds secret keys',
    titleFine: 'No secret keys were found in public code',
    action: 'Replace every key in public code',
    why: 'Machines search public code for keys. GitGuardian is reported to have counted 28.65 million new secrets on public GitHub in 2025. A key that lay there once counts as known.',
    check:
      'Open your code’s page, for example on GitHub, in a private window. If it opens, it is public. Is a file called .env listed, or a key in a settings file? Public keys there (anon, publishable, pk_) are no problem.',
    fix: 'Replace every secret key first, because old versions of the code still hold it. Then make the code private or take the key out, and keep keys in the secret store. Look at your bills for odd use.',
    who: 'you',
    effort: '1 to 2 hours',
    prompt:
      'List every secret key in this project’s files and in the history of the code: name, service and file, never the value. Plan to take each from the secret store instead and to keep .env out of the code. I replace the keys myself first. Wait for my yes. Then change only this, don’t rewrite the history, and list what changed.',
    references: ['owasp-a07', 'cwe-798', 'cwe-540', 'asvs-13.3.1', 'gitguardian-2026'],
  },
  {
    id: 'keys-shared-around',
    area: 'secrets',
    severity: 'medium',
    severityBecause: 'Fewer people see it than public code, but nobody can say who, or how long.',
    appliesWhen: lyingAround.askedWhen,
    when: is(lyingAround, 'keys-shared'),
    doubtCountedIn: 'keys-in-public-code',
    title: 'Secret keys lie in chats, e-mails or shared documents',
    titleUnknown: 'Nobody knows whether secret keys lie in chats or documents',
    titleFine: 'No secret keys were found in chats, e-mails or documents',
    action: 'Replace the keys that were shared around',
    why: 'A message stays long after its reason has gone. Everybody who can read it has the key, now or later. So has whoever gets into one of their accounts.',
    check:
      'Search your mail, chats and shared documents for “key”, “secret”, “sk_”, “sk-” and “.env”. Look into the AI chats that built the app, too. Keys meant to be public, such as anon or pk_, don’t count.',
    fix: 'Replace the keys you find; deleting the message is not enough. From now on, pass keys through the secret store or a password manager, and give each person a key of their own where you can.',
    who: 'you',
    effort: 'About an hour',
    prompt:
      'Which secret keys does this project use? List each with its name, its service and where it is stored, never the value. Check that none stands in code, notes or logs and that all come from the secret store. Tell me how to replace each one without stopping the app. Change nothing until I say yes.',
    references: ['asvs-13.3.1', 'cwe-798', 'cwe-522', 'owasp-a07'],
  },
]
