import { all, always, is, lacks } from '../conditions.ts'
import { backups, practiceCopy, savedData } from '../questions/data.ts'
import { keptRunning, ownerAccounts } from '../questions/keys.ts'
import type { Rule } from '../risk.ts'

export const OPERATION_RISKS: readonly Rule[] = [
  {
    id: 'no-backup',
    area: 'operations',
    severity: 'high',
    severityBecause:
      'One mistake can wipe out everything. It isn’t critical, because no stranger gets to see anything.',
    appliesWhen: backups.askedWhen,
    when: is(backups, 'none'),
    title: 'There is no copy to restore from',
    titleUnknown: 'You don’t know whether you could restore anything',
    titleFine: 'You have a recent copy to restore from',
    action: 'Make a copy of your data and keep it elsewhere',
    why: 'You, a helper or a service can make one mistake that deletes everything people gave you. Without a copy there is no way back.',
    check:
      'Find the page called Backups in your database or hosting, and read the newest date. On Supabase, the free plan has no backups to download. On no plan do the database backups include uploaded files.',
    fix: 'Turn on automatic backups, or export all of it each week. Include uploaded files. Keep one copy with another service, where only you can open it.',
    who: 'you',
    effort: '1 hour',
    prompt:
      'Where does this app keep its data and its uploaded files, which automatic backups exist, and how far back do they go? Change nothing. Then write steps that I can follow myself each week: export both to a private place of my own, and see whether the copy is complete.',
    references: ['supabase-backups', 'supabase-production', 'owasp-next-steps'],
  },
  {
    id: 'restore-never-tested',
    area: 'operations',
    severity: 'medium',
    severityBecause:
      'A copy exists, so all is probably not lost, but nobody knows what it would bring back.',
    appliesWhen: all(backups.askedWhen, lacks(backups, 'none')),
    when: is(backups, 'untested'),
    doubtCountedIn: 'no-backup',
    title: 'Nobody has ever tried your backup',
    titleUnknown: 'You don’t know whether your backup would work',
    titleFine: 'You have restored from a backup before',
    action: 'Restore a backup once, as a test',
    why: 'Until somebody has restored from it, a backup is only a hope. Files may be missing, or nobody may know the steps, and you would find out on your worst day.',
    check:
      'Ask everybody who works on the app: when did we last restore from a copy, and where are the steps written down? If nobody can name a date, it has never been tried.',
    fix: 'Restore the newest copy into an empty spare project, never over the live one. Look for records, logins and files, and write the steps down. The spare one holds real data too, so lock it or remove it afterwards.',
    who: 'you-then-developer',
    effort: 'half a day',
    references: ['supabase-backups', 'owasp-next-steps'],
  },
  {
    id: 'no-practice-copy',
    area: 'operations',
    severity: 'medium',
    severityBecause:
      'A slip can damage real records, but only somebody who already has access can make it.',
    appliesWhen: practiceCopy.askedWhen,
    when: is(practiceCopy, 'people-only', 'helper-too'),
    title: 'Trying things out can change live data',
    titleUnknown: 'You don’t know whether trying things out touches live data',
    titleFine: 'You try things out on a separate copy',
    action: 'Set up a separate copy for trying things out',
    why: 'Whatever you try out then happens to real people’s records. One wrong step can change or delete them, and it looks like ordinary work while it happens.',
    check:
      'Make a test record of your own. Change it in your builder’s preview, then look at the published app. If it changed there too, both use the same data.',
    fix: 'Set up a second database with made-up data for trying things out, with its own keys. Until it is there, make a backup before every bigger change.',
    who: 'you-then-developer',
    effort: 'a day',
    prompt:
      'Tell me which database the preview uses and which one the published app uses. Change nothing yet. If they are the same, plan a separate database for testing, with made-up data and its own keys. Live data must not be moved, reset or deleted. Wait for my yes. Then add only this and list what changed.',
    references: ['asvs-15.2.3', 'cwe-653'],
  },
  {
    id: 'silent-failures',
    area: 'operations',
    severity: 'medium',
    severityBecause:
      'It breaks nothing. But it turns a short failure into a long one, and can leave a break-in unseen.',
    appliesWhen: keptRunning.askedWhen,
    when: lacks(keptRunning, 'alerts'),
    title: 'You may be the last to hear that the app has failed',
    titleUnknown: 'You don’t know whether you would hear of a failure',
    titleFine: 'Somebody is told at once when the app fails',
    action: 'Get told when the app fails',
    why: 'When the app or a form stops working, visitors see it before you do. Some leave without a word. Orders and messages are lost until an angry customer writes.',
    check:
      'Ask yourself: if the app went down tonight, or the contact form stopped sending, who would get a message? If you can’t name the person and the mailbox, nobody would.',
    fix: 'Set up an uptime check: a service that opens your app every few minutes and writes to you if it can’t. Have errors mailed to you, and send your own form once a month.',
    who: 'you',
    effort: '1 hour',
    prompt:
      'Plan how I hear by e-mail when this app fails: errors on the server, forms that don’t send. Keep passwords, keys and people’s details out of those messages, and send at most a few an hour. Show me the plan and wait for my yes. Then add only this, send me one test message, and list what changed.',
    references: ['owasp-a09', 'cwe-778', 'asvs-16.3.4'],
  },
  {
    id: 'one-person-holds-all',
    area: 'operations',
    severity: 'low',
    severityBecause:
      'Nothing leaks because of it. It hurts only if somebody leaves, falls ill or is locked out.',
    appliesWhen: always,
    when: lacks(ownerAccounts, 'second-person'),
    title: 'No second person can get into all of your accounts',
    titleUnknown: 'You don’t know who can get into your accounts',
    titleFine: 'A second person can get into your accounts',
    action: 'Give a second trusted person a way in',
    why: 'If the one person with access leaves, falls ill or is locked out, nobody can get in. If an agency owns the accounts, your app depends on its goodwill.',
    check:
      'Write down whose e-mail address stands behind each account: builder, hosting, domain, database, payments and code. Does one depend on a person’s private address, or on an agency’s?',
    fix: 'Move the accounts to an address of your company. Add a second trusted person as an owner, with a login of their own and two-step login on. Don’t share passwords.',
    who: 'you',
    effort: '2 hours',
    references: ['supabase-production'],
  },
  {
    id: 'no-way-out',
    area: 'operations',
    severity: 'low',
    severityBecause: 'Nothing breaks today. It matters on the day you want to move, or have to.',
    appliesWhen: keptRunning.askedWhen,
    when: lacks(keptRunning, 'export'),
    title: 'Moving your data and code elsewhere is untested',
    titleUnknown: 'You don’t know whether you could move elsewhere',
    titleFine: 'You have downloaded your data and your code',
    action: 'Download your data and your code once',
    why: 'If your builder closes your account or changes its terms, your own copy of data and code is your way out. Without one, you may be unable to leave or to rescue the app.',
    check:
      'Try it once. Find the export of your data, then the download of your code or its connection to GitHub. Open what you get, and see whether all tables, uploads and pages are in it.',
    fix: 'Export data and uploads each month to a private place of your own. Connect the code to a private project on GitHub, a store for code. If there is no export, ask your builder how to leave.',
    who: 'you',
    effort: '1 hour',
    prompt:
      'List everything I would need to run this app somewhere else: code, data, uploaded files, settings and outside services. For each, say how I can export it myself, and name what can’t be exported. Show no keys, no passwords and nobody’s details. Change nothing.',
    references: ['supabase-backups'],
  },
  {
    id: 'plan-limits',
    area: 'operations',
    severity: 'low',
    severityBecause:
      'It can stop the app for a while, but it puts nobody’s data into the wrong hands.',
    appliesWhen: keptRunning.askedWhen,
    when: lacks(keptRunning, 'plan'),
    title: 'Your plans may pause the app or forbid business use',
    titleUnknown: 'You don’t know what your plans allow',
    titleFine: 'Your plans allow business use and don’t pause',
    action: 'Check what your plans allow',
    why: 'Free plans have limits that hurt at a bad moment. On Supabase’s, the database pauses after 7 days without use. GitHub Pages doesn’t allow running an online business on it.',
    check:
      'Open the plan or billing page of your database and of your hosting. Read three things: whether it pauses, what its limits are, and whether it allows business use.',
    fix: 'If people rely on the app, or soon will, move to plans that don’t pause and that allow business use. Look at their limits again twice a year.',
    who: 'you',
    effort: '30 minutes',
    references: ['supabase-production', 'github-pages-limits'],
  },
  {
    id: 'data-only-in-browser',
    area: 'operations',
    severity: 'low',
    severityBecause:
      'Nothing leaks because of it. People can lose what they entered, but each only their own.',
    appliesWhen: is(savedData, 'elsewhere-too', 'this-browser', 'browser-trifles'),
    when: is(savedData, 'this-browser'),
    title: 'What people enter lives in one browser only',
    titleUnknown: 'You don’t know whether entries live in one browser only',
    titleFine: 'Nothing that people would miss lives in one browser only',
    action: 'Let people keep what they would miss',
    why: 'What only a browser keeps is gone when somebody clears its data, and it isn’t there on a new phone. Nobody else sees it, and nobody can bring it back.',
    check:
      'Enter something in your app, then open the app in another browser. If it isn’t there, the first browser has the only copy.',
    fix: 'Add a button that saves it as a file, and one that reads it back. Accounts that save it work too, but they need a backend: then answer these questions again.',
    who: 'you-then-developer',
    effort: 'half a day',
    prompt:
      'Tell me what this app keeps only in the visitor’s browser. Change nothing yet. Plan two buttons. One saves all of it as a file on the person’s own device. The other reads such a file back, and asks before it replaces anything. Send nothing anywhere. Wait for my yes. Then add only this and list what changed.',
    references: ['mdn-browser-storage'],
  },
]
