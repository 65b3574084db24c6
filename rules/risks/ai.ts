import { all, holds, is, lacks } from '../conditions.ts'
import { holdsSensitiveData } from '../facts.ts'
import { practiceCopy } from '../questions/data.ts'
import { aiInApp, codeReviewed } from '../questions/keys.ts'
import type { Rule } from '../risk.ts'

const offersAi = all(aiInApp.askedWhen, lacks(aiInApp, 'no-ai'))

export const AI_RISKS: readonly Rule[] = [
  {
    id: 'ai-helper-on-live-data',
    area: 'ai',
    severity: 'high',
    severityBecause:
      'One misread order can wipe everything in seconds, with nobody attacking. A good backup limits the harm.',
    appliesWhen: practiceCopy.askedWhen,
    when: is(practiceCopy, 'helper-too'),
    title: 'An AI helper can change your live data',
    titleUnknown: 'You don’t know whether an AI helper can reach live data',
    titleFine: 'No AI helper can change your live data',
    action: 'Keep AI helpers away from live data',
    why: 'An AI helper works fast and sometimes misreads what you want. With access to live data, it can change or delete all of it before anybody can stop it.',
    check:
      'Ask the helper: “Which databases can you reach, and can you change or delete rows there? Only answer, do nothing.” Don’t rely on its word: look at the connections and keys in its settings too.',
    fix: 'Give the helper a separate copy to work on, and at most reading rights on live data. Have a person approve each live change. Asking it in the chat to be careful is not a lock.',
    who: 'you-then-developer',
    effort: 'a day',
    prompt:
      'Which databases, keys and services can you reach from here, and what could you change or delete in each? Don’t show the keys. Run nothing. Then plan how you get a separate test copy and lose the right to change live data. A developer will review the plan. Until then, don’t touch live data without my yes.',
    references: ['llm-06', 'asvs-15.2.3', 'cwe-653'],
  },
  {
    id: 'ai-spending-unlimited',
    area: 'ai',
    severity: 'medium',
    severityBecause:
      'It can cost a lot of money quickly, but no data is exposed, and one setting limits it.',
    raisedBy: [
      {
        when: is(aiInApp, 'anyone'),
        because: 'people, and so bots, can use the AI without signing in.',
      },
    ],
    appliesWhen: offersAi,
    when: lacks(aiInApp, 'capped'),
    title: 'Nothing you know of limits what your app’s AI can cost',
    titleUnknown: 'You don’t know whether the AI’s costs are limited',
    titleFine: 'You set a spending limit for the AI in your app',
    action: 'Set a spending limit at your AI provider',
    why: 'An AI inside an app costs you money with each answer. A bot can ask for thousands of them, and without a limit at the AI’s provider you pay for all of them.',
    check:
      'Open the billing pages of your AI provider, or of your builder if it bills you for the AI. Is there a monthly limit that stops use, or only a warning? Then try your AI in a private window, without signing in.',
    fix: 'Set a monthly limit at the AI’s provider today. Then have a developer limit, on the server, how much each person can use in a day. People should have to sign in first.',
    who: 'you-then-developer',
    effort: '15 minutes, then half a developer’s day',
    prompt:
      'Plan a limit on how often each person can use the AI in this app per day, and on how long a request and an answer may be. The server has to count and refuse, not the page. Show me the plan and wait for my yes. Then add only this, show me what a person sees at the limit, and list what changed.',
    references: ['llm-10', 'api-4', 'cwe-770'],
  },
  {
    id: 'ai-reaches-too-far',
    area: 'ai',
    severity: 'medium',
    severityBecause:
      'Somebody has to trick the AI first, and then gets what it can reach, which need not be everything.',
    raisedBy: [
      {
        when: is(aiInApp, 'acts'),
        because: 'it can send, change or delete things by itself.',
      },
    ],
    appliesWhen: offersAi,
    when: is(aiInApp, 'reads-private', 'acts'),
    title: 'The AI in your app reads private data or takes actions',
    titleUnknown: 'You don’t know what the AI in your app can reach',
    titleFine: 'The AI in your app can’t reach private data or act',
    action: 'Give the AI in your app fewer rights',
    why: 'A text can contain hidden orders, and an AI can’t reliably tell them from yours. Whatever it can read or do, somebody who types the right words may use.',
    check:
      'Ask your builder: “What can the AI in this app read, and what can it do without asking a person?” Then sign in with one test account and ask the AI about the records of another test account.',
    fix: 'Give the AI only the rights of the person who is using it, checked on the server. Let a person confirm whatever it wants to send, change or delete.',
    who: 'developer',
    effort: '1 to 2 days',
    prompt:
      'List what the AI in this app can read and do, and with whose rights. Plan a change: it gets only the rights of the person signed in, checked on the server. Before it sends, changes or deletes anything, that person has to click. Show me the plan and wait for my yes. Then change only this, and list what changed.',
    references: ['llm-01', 'llm-06'],
  },
  {
    id: 'unreviewed-code',
    area: 'ai',
    severity: 'medium',
    severityBecause:
      'Nobody knows what is in this code. A flaw is likely enough to look for, but none is confirmed.',
    auditWhen: holds(holdsSensitiveData),
    appliesWhen: codeReviewed.askedWhen,
    when: is(codeReviewed, 'no'),
    title: 'No developer has read the logins, data and payments',
    titleUnknown: 'You don’t know whether a developer has read the code',
    titleFine: 'A developer has read the logins, data and payments',
    action: 'Have the critical parts of the code read',
    why: 'Code that works can still be unsafe, and some gaps show only in the code. One of them is injection: text that somebody types runs as a command in your database or page.',
    check:
      'You can’t test this safely yourself. Ask whoever built the app: “Which person read the code for logins, data and payments, and when?” Without a name and a date, take it that nobody did.',
    fix: 'Have a developer read those three parts, above all the way from typed text to the database and the page. Ask for a written list of findings, the worst first.',
    who: 'developer',
    effort: '1 to 2 days',
    prompt:
      'Prepare a review by a developer. List the files that handle logins, permissions, stored data, payments and uploads. List every place where text from people reaches a database query, a page, a file name or a command, and what makes it safe there. Say what you aren’t sure of. Change nothing.',
    references: ['owasp-next-steps', 'owasp-a05', 'cwe-89', 'cwe-79'],
  },
]
