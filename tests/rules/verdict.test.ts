import { expect, test } from 'vitest'
import { assess } from '#rules/assess.ts'
import type { Verdict } from '#rules/assessment.ts'
import type { Answers } from '#rules/states.ts'

const pages: Answers = {
  builders: ['plain-html'],
  stage: ['real-people'],
  'made-of': ['fixed-pages'],
  'sign-in': ['nobody'],
  'saved-data': ['nothing'],
  payments: ['none'],
  'keys-in-page': ['none-found'],
  'ai-in-app': ['no-ai'],
}
const made: Answers = { ...pages, 'made-of': ['made-for-us'] }
const service: Answers = { ...pages, 'made-of': ['service'] }

const rulings: readonly (readonly [string, Answers, Verdict])[] = [
  ['fixed pages', pages, 'none'],
  ['things stay in this browser only', { ...made, 'saved-data': ['this-browser'] }, 'none'],
  [
    'a pretend login and nothing else',
    { ...made, 'sign-in': ['accounts'], passwords: ['pretend'] },
    'none',
  ],
  ['one password in front of fixed pages', { ...pages, 'sign-in': ['shared-password'] }, 'none'],
  ['a paid key in the page', { ...pages, 'keys-in-page': ['paid-service'] }, 'none'],
  [
    'AI called from the page with its own key',
    { ...made, 'ai-in-app': ['anyone'], 'keys-in-page': ['paid-service'] },
    'none',
  ],
  ['a form that goes to a form service', { ...pages, 'saved-data': ['form-service'] }, 'hosted'],
  [
    'a payment link, handed over by hand',
    { ...pages, payments: ['payment-link'], 'after-paying': ['by-hand'] },
    'hosted',
  ],
  ['content shown from a sheet', { ...pages, 'saved-data': ['shows-only'] }, 'hosted'],
  [
    'a shop service with accounts',
    {
      ...service,
      'sign-in': ['accounts'],
      'saved-data': ['elsewhere-too'],
      payments: ['shop-service'],
    },
    'hosted',
  ],
  ['logins', { ...made, 'sign-in': ['accounts'], passwords: ['login-service'] }, 'yes'],
  [
    'logins, without knowing what checks them',
    { ...made, 'sign-in': ['accounts'], passwords: ['unsure'] },
    'yes',
  ],
  ['saved data', { ...made, 'saved-data': ['elsewhere-too'] }, 'yes'],
  ['a checkout', { ...made, payments: ['checkout'] }, 'yes'],
  ['different things for different people', { ...made, 'sign-in': ['personal-links'] }, 'yes'],
  [
    'a payment link whose goods a message releases',
    { ...pages, payments: ['payment-link'], 'after-paying': ['verified-message'] },
    'yes',
  ],
  ['AI without a key in the page', { ...made, 'ai-in-app': ['capped'] }, 'yes'],
  [
    'installed software, however fixed its pages look',
    { ...pages, 'made-of': ['installed'] },
    'yes',
  ],
  [
    'don’t know about logins and saved data',
    { ...made, 'sign-in': ['unsure'], 'saved-data': ['unsure'] },
    'cannot-tell',
  ],
  [
    'don’t know about saved data, nothing else',
    { ...pages, 'saved-data': ['unsure'] },
    'cannot-tell',
  ],
  [
    'don’t know about logins, but data is saved',
    { ...made, 'sign-in': ['unsure'], 'saved-data': ['elsewhere-too'] },
    'yes',
  ],
  ['nothing answered at all', {}, 'cannot-tell'],
]

test.each(rulings)('%s: %#', (_, answers, verdict) => {
  expect(assess(answers).verdict).toBe(verdict)
})

test('the verdict and the risk are independent', () => {
  const { verdict, band } = assess({ ...pages, 'keys-in-page': ['paid-service'] })
  expect([verdict, band]).toEqual(['none', 'high'])
})

test('“a service does everything” doesn’t fit a tool in which founders set the rules', () => {
  const answers: Answers = {
    ...service,
    builders: ['lovable'],
    'sign-in': ['accounts'],
    'saved-data': ['elsewhere-too'],
  }
  const { verdict, contradicts } = assess(answers)
  expect([verdict, contradicts]).toEqual(['yes', ['lovable']])
})

test('the answers behind the verdict are named', () => {
  expect(assess({ ...made, 'saved-data': ['elsewhere-too'] }).verdictBecause).toContainEqual({
    question: 'saved-data',
    options: ['elsewhere-too'],
  })
})
