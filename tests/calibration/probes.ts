import type { CalibrationFounder } from './founder.ts'
import { goodApp, goodPages, goodService } from './good-answers.ts'

const { 'privacy-basics': _, ...goodAppWithoutPrivacy } = goodApp

/**
 * Written with the rules at hand, to find where they give a false all-clear or cry wolf. They don't
 * count in the rates of agreement, because whoever wrote them knew what to look for.
 */
export const PROBES: readonly CalibrationFounder[] = [
  {
    id: 'softr-called-a-service',
    story: 'A members’ portal in Softr. Its founder calls it a ready-made service.',
    appName: 'Guild Hall',
    companyName: null,
    answers: {
      builders: ['softr'],
      ...goodService,
      'sign-in': ['accounts'],
      'saved-data': ['elsewhere-too'],
    },
    expert: {
      verdict: 'yes',
      band: 'medium',
      nextStep: 'find-out',
      first: 'any-account-sees-all',
    },
    because: 'In Softr members are unrestricted until somebody restricts them; nobody was asked.',
    settled: {
      right: 'expert',
      verdict: 'yes',
      band: 'none',
      nextStep: 'find-out',
      first: null,
      why: 'A builder’s name may not change the score. But when the report itself says that the answers don’t fit together, “nothing to fix for now” is a false all-clear.',
    },
  },
  {
    id: 'menu-from-supabase',
    story:
      'A restaurant’s menu made with Lovable. The page reads it from Supabase; nobody signs in.',
    appName: 'Trattoria Lume',
    companyName: 'Trattoria Lume',
    answers: {
      builders: ['lovable-own-supabase'],
      ...goodPages,
      'made-of': ['made-for-us'],
      'saved-data': ['shows-only'],
      'database-access': ['unsure'],
      'keys-in-page': ['public'],
      'ai-in-app': ['no-ai'],
    },
    expert: {
      verdict: 'hosted',
      band: 'medium',
      nextStep: 'find-out',
      first: 'open-database',
      runsOn: 'Supabase',
    },
    because: 'The public key reads the menu. If the table has no rules, it also rewrites it.',
    settled: {
      right: 'expert',
      verdict: 'hosted',
      band: 'medium',
      nextStep: 'find-out',
      first: 'open-database',
      why: 'Whether the key that reads can also write is never asked, so the score is 0.',
    },
  },
  {
    id: 'careful-kinds-unsure',
    story: 'A quiz app on Replit with everything tested. What it keeps about people? Not sure.',
    appName: 'Pub Brain',
    companyName: null,
    answers: { builders: ['replit'], ...goodAppWithoutPrivacy, 'kinds-of-data': ['unsure'] },
    expert: {
      verdict: 'yes',
      band: 'medium',
      nextStep: 'find-out',
      first: 'no-privacy-page',
    },
    because: 'Every lock was tried. Reading the column headings of one table is what is left.',
    settled: {
      right: 'expert',
      verdict: 'yes',
      band: 'medium',
      nextStep: 'find-out',
      first: 'card-numbers-stored',
      why: 'Nothing is paid, and still “you may keep card numbers” makes it high. That it is named first is fair, as long as it weighs less.',
    },
  },
  {
    id: 'licence-overlay',
    story: 'A static page sells font licences. Lemon Squeezy’s checkout opens over it.',
    appName: 'Slab & Serif',
    companyName: null,
    answers: {
      builders: ['static-site'],
      ...goodPages,
      payments: ['checkout'],
      'price-decided': ['server'],
      'after-paying': ['by-hand'],
    },
    expert: { verdict: 'hosted', band: 'none', nextStep: 'nothing', first: null },
    because: 'The provider takes the money and the founder sends the files: no server is theirs.',
    settled: {
      right: 'expert',
      verdict: 'hosted',
      band: 'none',
      nextStep: 'nothing',
      first: null,
      why: 'A checkout means a backend in something made for the founder. Fixed pages can only hand over to the provider, unless a message releases the goods.',
    },
  },
]
