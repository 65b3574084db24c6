import { all, is, lacks } from '../conditions.ts'
import { madeOf } from '../questions/app.ts'
import { keptRunning, updates } from '../questions/keys.ts'
import type { Rule } from '../risk.ts'

export const SOFTWARE_RISKS: readonly Rule[] = [
  {
    id: 'updates-waiting',
    area: 'software',
    severity: 'high',
    severityBecause:
      'The holes are public, and machines try them on every site. Not critical, as not every update closes one.',
    appliesWhen: updates.askedWhen,
    when: is(updates, 'waiting'),
    title: 'Updates are waiting, or nobody looks',
    titleUnknown: 'You don’t know whether updates are waiting',
    titleFine: 'The software and its plugins are up to date',
    action: 'Install the waiting updates',
    why: 'Old versions have published holes, and machines try them everywhere. In WordPress, 91% of new holes are in plugins (Patchstack 2026, as quoted by others).',
    check:
      'Sign in to your admin pages and open Updates (in WordPress: Dashboard, then Updates). Is anything listed? Then count the plugins and themes that you no longer use.',
    fix: 'Make a backup first. Install what is waiting, delete plugins and themes you don’t use, and turn on automatic updates. Then click through your pages once.',
    who: 'you',
    effort: '1 hour',
    references: ['patchstack-2026', 'owasp-a03', 'cwe-1395', 'cwe-1104', 'asvs-15.2.1'],
  },
  {
    id: 'outdated-packages',
    area: 'software',
    severity: 'low',
    severityBecause:
      'A hole in a package counts only if your app uses that part of it, and some builders look out for it.',
    appliesWhen: all(keptRunning.askedWhen, is(madeOf, 'made-for-us')),
    when: lacks(keptRunning, 'packages'),
    title: 'Nobody you know of updates the code’s building blocks',
    titleUnknown: 'You don’t know who updates the code’s building blocks',
    titleFine: 'Somebody updates the code’s building blocks',
    action: 'Update the code’s building blocks',
    why: 'Your app stands on packages: pieces of code made by others. When a hole is found in one, the news is public, and the hole stays open in your app until somebody updates that piece.',
    check:
      'Ask your builder: “Which packages does this app use, how old are they, and which have known security problems?” The security check of some builders lists them too.',
    fix: 'Look every three months. Update packages with known holes first, in small steps, and try the app after each. Leave updates that could break something to a developer.',
    who: 'you-then-developer',
    effort: '2 hours every three months',
    prompt:
      'List this app’s packages that have known security problems or are out of date, and those it doesn’t use. Change nothing yet. Plan the updates in small steps, the safest first, and mark those that could break something. After my yes, do one step, try the app, and list what changed.',
    references: ['owasp-a03', 'cwe-1395', 'cwe-1104', 'asvs-15.2.1'],
  },
]
