import { lacks } from '../conditions.ts'
import { botBrakes, keptRunning } from '../questions/keys.ts'
import type { Rule } from '../risk.ts'

export const ABUSE_RISKS: readonly Rule[] = [
  {
    id: 'no-brakes',
    area: 'abuse',
    severity: 'medium',
    severityBecause:
      'It opens no door by itself, but it gives a bot as many tries as it likes at every door you have.',
    appliesWhen: botBrakes.askedWhen,
    when: lacks(botBrakes, 'rate-limit'),
    title: 'Nothing makes a bot wait after many tries',
    titleUnknown: 'You don’t know whether anything slows a bot down',
    titleFine: 'After many tries, your app makes a bot wait',
    action: 'Make bots wait after a few tries',
    why: 'Without a brake, a bot can guess passwords, fill your tables with rubbish and use up your mail quota without a pause. Being made to wait takes the point out of it.',
    check:
      'On your own app, use a test account and type a wrong password twenty times quickly. Then send a form twenty times. See whether anything says “too many tries” or asks if you are human.',
    fix: 'Turn on the limits and the CAPTCHA (the “are you human?” check) that your login service offers. Have a developer add limits to forms and functions, counted on the server.',
    who: 'you-then-developer',
    effort: '30 minutes, then a day',
    prompt:
      'List each login, form and server function of this app, and how often one visitor may use it. Plan sensible limits for those without one, counted on the server. Real people must be able to go on after a short wait. Show me the plan and wait for my yes. Then add only these limits and list what changed.',
    references: ['supabase-production', 'cwe-307', 'api-4', 'asvs-6.3.1', 'cwe-799'],
  },
  {
    id: 'open-forms-unfiltered',
    area: 'abuse',
    severity: 'low',
    severityBecause:
      'Mostly a nuisance: rubbish in your tables, perhaps in public under your name, but no way in.',
    appliesWhen: botBrakes.askedWhen,
    when: lacks(botBrakes, 'spam-check'),
    title: 'No spam check you know of guards your open forms',
    titleUnknown: 'You don’t know whether open forms have a spam check',
    titleFine: 'Forms that anybody can send have a spam check',
    action: 'Put a spam check on open forms',
    why: 'A form that works without signing in works for bots too. They send spam, make up records, and post things that others then read under your name.',
    check:
      'In a private window, look for forms that work without signing in: contact, sign-up, comments. Send one with obvious junk. Does anything stop you? If there is no such form, this point doesn’t concern you.',
    fix: 'Turn on a spam check, such as a CAPTCHA (the “are you human?” check), for each open form. Look at what others would see before it appears.',
    who: 'you',
    effort: '1 hour',
    prompt:
      'List every form in this app that works without signing in, and where its entries appear. Plan a spam check that the server verifies, and that a person approves whatever the public would see. Keep all existing entries. Show me the plan and wait for my yes. Then add only this and list what changed.',
    references: ['supabase-production', 'api-6', 'cwe-799', 'asvs-2.4.1'],
  },
  {
    id: 'no-spending-alert',
    area: 'abuse',
    severity: 'low',
    severityBecause:
      'At worst it costs money, it takes unusual traffic, and a single setting guards against it.',
    appliesWhen: keptRunning.askedWhen,
    when: lacks(keptRunning, 'spend-alert'),
    title: 'Nothing you know of guards against a runaway bill',
    titleUnknown: 'You don’t know whether you would notice a runaway bill',
    titleFine: 'A limit or an alert guards your hosting bill',
    action: 'Set a limit or an alert on your hosting bill',
    why: 'Traffic can turn into a bill, whether from real visitors or from bots. Without an alert, you hear of it when the bill arrives.',
    check:
      'Open the billing pages of your hosting and your database. Look for a spending limit or an alert, and note its amount and whose mailbox it reaches.',
    fix: 'Set an alert, and a limit where there is one, at an amount you could bear. Read what happens at the limit: the app may stop. Host large files elsewhere.',
    who: 'you',
    effort: '15 minutes',
    references: ['api-4', 'cwe-770'],
  },
]
