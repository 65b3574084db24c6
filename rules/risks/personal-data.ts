import { all, any, holds, is, lacks } from '../conditions.ts'
import { holdsPersonalData } from '../facts.ts'
import { kindsOfData, privacyBasics } from '../questions/data.ts'
import { lyingAround } from '../questions/keys.ts'
import type { Rule } from '../risk.ts'

export const PERSONAL_DATA_RISKS: readonly Rule[] = [
  {
    id: 'no-privacy-page',
    area: 'personal-data',
    severity: 'medium',
    severityBecause:
      'You owe this page to the people in your data. But nobody’s data is open to others because it is missing.',
    appliesWhen: privacyBasics.askedWhen,
    when: lacks(privacyBasics, 'privacy-page'),
    title: 'No page tells people who holds their data',
    titleUnknown: 'You don’t know whether you have a privacy page',
    titleFine: 'A privacy page tells people who holds their data',
    action: 'Publish a privacy page',
    why: 'People have a right to know who holds their data. Writing it down also gives you the list of services that you will need if something goes wrong.',
    check:
      'Open your app in a private window and look for a privacy page. Does it name the services you use, such as hosting, database, e-mail, payments and AI? Does it name a contact? Write to that contact and see who answers.',
    fix: 'Publish one page: what you keep, why, for how long, which services get it, and whom to write to. This is no legal advice; with sensitive data, have a lawyer read it.',
    who: 'you',
    effort: '2 hours',
    prompt:
      'List what this app stores about people, field by field, and each outside service that receives any of it. Change nothing. Then draft a privacy page in plain English: what we keep, why, for how long, who receives it, and a contact. Mark everything you aren’t sure of, and don’t publish it.',
    references: ['ico-breach', 'cwe-359'],
  },
  {
    id: 'nothing-is-deleted',
    area: 'personal-data',
    severity: 'low',
    severityBecause: 'Old data exposes nobody by itself. It makes any other leak larger.',
    appliesWhen: privacyBasics.askedWhen,
    when: lacks(privacyBasics, 'deletion'),
    title: 'No habit or setting deletes old data',
    titleUnknown: 'You don’t know whether old data is ever deleted',
    titleFine: 'A habit or a setting deletes old data',
    action: 'Decide when old data is deleted',
    why: 'What you have deleted can’t leak. What you keep beyond its use makes a leak larger, and it harms people who may have left your app long ago.',
    check:
      'Sort your largest table by date and look at the oldest record. Do you still need it? Then look for uploads, exports and accounts that nobody uses.',
    fix: 'Decide how long you need each kind of data, and say so on your privacy page. Delete by hand twice a year, after a backup, or have a developer add a task for it.',
    who: 'you-then-developer',
    effort: '1 hour, then half a developer’s day',
    prompt:
      'For each table and folder with people’s data, tell me the date of the oldest record and what depends on it. Delete nothing. Propose how long to keep each kind. Then plan a clean-up that needs a recent backup, first shows me how many records it would remove, and waits for my yes.',
    references: ['asvs-14.2.7', 'cwe-359'],
  },
  {
    id: 'real-data-lying-around',
    area: 'personal-data',
    severity: 'high',
    severityBecause:
      'Real people’s data lies outside all of your locks, though somebody still has to come across it.',
    raisedBy: [
      {
        when: holds(holdsPersonalData),
        because: 'you keep details about people, and a copy is as real as the data itself.',
      },
    ],
    // An app that keeps nothing about people has this part only when copies turned up all the same.
    appliesWhen: all(
      lyingAround.askedWhen,
      any(lacks(kindsOfData, 'nothing-personal'), is(lyingAround, 'real-data')),
    ),
    when: is(lyingAround, 'real-data'),
    doubtCountedIn: 'keys-in-public-code',
    title: 'Copies of real people’s data lie around',
    titleUnknown: 'Copies of real people’s data may be lying around',
    titleFine: 'You know of no stray copies of people’s data',
    action: 'Find and remove stray copies of real data',
    why: 'A copy is as real as the original, but none of your app’s locks protect it. Files like these are easy to forget, and machines search public code around the clock.',
    check:
      'Search your code and your shared folders for files ending in .sql, .csv or .db. Then open your code’s page on GitHub in a private window. If it opens, everybody can read it.',
    fix: 'Make the place private today, then have the copies removed, also from the code’s history. If strangers could see them, find out if you must report it: in the UK within 72 hours, where feasible.',
    who: 'you-then-developer',
    effort: '30 minutes, then a day',
    prompt:
      'Search this project and its history for files that hold real people’s data: database dumps, exports, test files. List paths and kinds of data, and show no values. Delete nothing. Then plan how to remove them from the code and its history, and which made-up test data to use instead. A developer will review the plan.',
    references: ['ico-breach', 'cwe-359', 'owasp-a01'],
  },
]
