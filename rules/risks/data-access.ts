import { all, holds, is, lacks } from '../conditions.ts'
import { holdsPersonalOrPaymentData } from '../facts.ts'
import { databaseAccess, privateWindow } from '../questions/data.ts'
import type { Rule } from '../risk.ts'

export const DATA_ACCESS_RISKS: readonly Rule[] = [
  {
    id: 'open-database',
    area: 'data-access',
    severity: 'high',
    severityBecause: 'What is in the table is open to anybody on the internet, to read or to wipe.',
    raisedBy: [
      {
        when: holds(holdsPersonalOrPaymentData),
        because: 'your app keeps people’s details or takes their payments.',
      },
    ],
    appliesWhen: databaseAccess.askedWhen,
    when: is(databaseAccess, 'no-rules'),
    title: 'Strangers can read and change your database',
    titleUnknown: 'Nobody has checked whether strangers can reach your database',
    titleFine: 'Strangers don’t get at your database directly',
    action: 'Lock every table in your database',
    why: 'If your page talks straight to the database, a table without rules answers anybody. A stranger can then copy, change or delete what is in it, without ever opening your pages.',
    check:
      'Supabase: open Advisors, then Security Advisor, and look for “RLS Disabled in Public”. Lovable: click the + next to Preview, then Security. Elsewhere, open the access rules. If only your own server gets in, it matters far less.',
    fix: 'Switch on access rules for each table, then say who may read and change what. Until a rule is written, a locked table gives out nothing, so parts of the app may stop.',
    who: 'you-then-developer',
    effort: '10 minutes, then a developer’s day',
    prompt:
      'List every table: who can read, add, change and delete its rows, signed out and signed in? Plan access rules (such as row-level security) that let people reach only their own data and keep public content public. Wait for my yes. Then change only rules, delete no data, test signed out and with two accounts, and list each rule.',
    references: ['lint-0013', 'owasp-a01', 'asvs-8.2.2', 'cwe-862', 'supabase-production'],
  },
  {
    id: 'rules-let-everybody-in',
    area: 'data-access',
    severity: 'high',
    severityBecause: 'It opens the same data as having no rules, and looks safe at first glance.',
    raisedBy: [
      {
        when: holds(holdsPersonalOrPaymentData),
        because: 'your app keeps people’s details or takes their payments.',
      },
    ],
    // Where a table has no rules at all, its rules can't be called fine.
    appliesWhen: all(databaseAccess.askedWhen, lacks(databaseAccess, 'no-rules')),
    when: is(databaseAccess, 'rules-allow-all'),
    doubtCountedIn: 'open-database',
    title: 'Your database has rules, but they let everybody in',
    titleUnknown: 'Nobody has checked whether your database rules let everybody in',
    titleFine: 'No rule in your database lets everybody in',
    action: 'Replace the rules that let everybody in',
    why: 'A rule that always says yes keeps nothing private. Test mode and rules that are simply “true” let in whoever asks, while the settings still show that rules are on.',
    check:
      'Ask of each table: may strangers list it? Firebase console: your database, then Rules; “if true” means open, and a date means open until then. Supabase’s Security Advisor warns of rules that are always true, but not for reading.',
    fix: 'Give each table or collection a rule that names the owner, so that people reach only what is theirs. You can close it all at once, but then the app stops until a developer has written the rules.',
    who: 'you-then-developer',
    effort: '10 minutes, then a developer’s day',
    prompt:
      'Find every access rule that lets everybody in: “true”, test mode, a date, no condition. Say what each opens for reading and for writing. Plan rules that let people reach only their own data; what is meant for all stays public. Wait for my yes. Then change only these rules, delete no data, test signed out, and list what changed.',
    references: ['firebase-insecure-rules', 'lint-0024', 'owasp-a01', 'asvs-8.2.2', 'cwe-863'],
  },
  {
    id: 'any-account-sees-all',
    area: 'data-access',
    severity: 'high',
    severityBecause: 'Where anybody can sign up, an account is only a low fence.',
    raisedBy: [
      {
        when: holds(holdsPersonalOrPaymentData),
        because: 'your app keeps people’s details or takes their payments.',
      },
    ],
    // Where not even an account is needed, an account can't be called a limit.
    appliesWhen: all(
      databaseAccess.askedWhen,
      lacks(databaseAccess, 'no-rules', 'rules-allow-all'),
    ),
    when: is(databaseAccess, 'any-account'),
    doubtCountedIn: 'open-database',
    title: 'Any account can read or change everybody’s data',
    titleUnknown: 'Nobody has checked whether any account can reach everything',
    titleFine: 'An account alone doesn’t open everybody’s data',
    action: 'Let each account reach only its own data',
    why: 'Some rules ask whether somebody is signed in, but not who it is. They treat all accounts alike. If sign-up is open, any stranger with a new account can reach all records.',
    check:
      'Firebase: look in Rules for “request.auth != null” with nothing about the owner. Elsewhere, read each table’s rules: do they only say “signed in”? For a table that all members are meant to share, that is fine.',
    fix: 'Give each record an owner, and let the rules compare the owner with the person signed in. If only people you know should get in, close sign-up and invite them.',
    who: 'developer',
    effort: '1 to 2 days',
    prompt:
      'Find every access rule that asks only whether somebody is signed in. For each table or collection, tell me who should reach it and what field names the owner. Plan rules that compare that owner with the person signed in. Wait for my yes. Then change only these rules, delete no data, test with two accounts, and list what changed.',
    references: ['api-1', 'owasp-a01', 'asvs-8.2.2', 'cwe-863', 'firebase-insecure-rules'],
  },
  {
    id: 'private-pages-public',
    area: 'data-access',
    severity: 'high',
    severityBecause: 'It takes no skill: whoever has the address sees the details.',
    raisedBy: [
      {
        when: holds(holdsPersonalOrPaymentData),
        because: 'your app keeps people’s details or takes their payments.',
      },
    ],
    appliesWhen: all(privateWindow.askedWhen, lacks(privateWindow, 'nothing-private')),
    when: is(privateWindow, 'records'),
    title: 'Pages with people’s details open without signing in',
    titleUnknown: 'Nobody has checked whether private pages open to strangers',
    titleFine: 'Without signing in, people’s details don’t open',
    action: 'Close the private pages to strangers',
    why: 'An address is not a secret. People forward it, and search engines and scanners can find it. If nothing asks who is there, whoever opens it can read the page.',
    check:
      'Copy the addresses of three pages with people’s details and open them in a private window. Do details appear? A link made for one person can be a choice, if it is long and random and you can switch it off.',
    fix: 'If the whole app is for your team only, set it to private or invite-only in the builder. If only some pages are private, the server must ask who is there before it sends their data.',
    who: 'you-then-developer',
    effort: '10 minutes, or a developer’s day',
    prompt:
      'List every page and request that shows people’s details and works without signing in. Plan a check on the server, before any data is sent: is the person signed in, and may they see it? Public pages stay public. Wait for my yes. Then add only this, delete no data, test in a private window, and list what changed.',
    references: ['owasp-a01', 'cwe-306', 'owasp-a07', 'cheatsheet-authorization'],
  },
  {
    id: 'private-files-public',
    area: 'data-access',
    severity: 'high',
    severityBecause: 'Files often say more than a form, and one open folder can hold them all.',
    appliesWhen: all(privateWindow.askedWhen, lacks(privateWindow, 'nothing-private')),
    when: is(privateWindow, 'files'),
    doubtCountedIn: 'private-pages-public',
    title: 'Private files open to anybody who has the link',
    titleUnknown: 'Nobody has checked whether private files open to strangers',
    titleFine: 'Without signing in, private files don’t open',
    action: 'Close the folder with private files',
    why: 'Uploads may lie in a public folder. Then whoever has the link to a file can open it. Some such folders even hand out a list of everything in them.',
    check:
      'Open the link of a private upload in a private window. If it opens, try it again in a few days: a link that runs out is fine. In Supabase, look under Storage for folders marked Public. Product pictures may be public.',
    fix: 'Make the folder private and let the app hand out links that run out. Some files won’t show in the app until that is done. Delete files that you no longer need.',
    who: 'you-then-developer',
    effort: '10 minutes, then half a developer’s day',
    prompt:
      'List every storage folder: what is in it, is it public, can strangers list its files? Plan to make folders with private files private, and to show those files by links that expire, once the server knows who asks. Pictures for everybody stay public. Wait for my yes. Then change only this, delete no files, and list what changed.',
    references: ['owasp-a01', 'lint-0025', 'asvs-14.2', 'cwe-552', 'cwe-548'],
  },
]
