import { expect, test } from 'vitest'
import { listPlaces } from '#app/report/places.ts'
import { goldenReport } from './golden-report.ts'

test('a single place that was named is not told again: the sentence and its guide have it', () => {
  const { where } = goldenReport('careful-replit-app')
  expect(where.text).toBe('You named Replit’s database. Look there first.')
  expect(where.candidates).toHaveLength(1)
  expect(listPlaces(where)).toEqual([])
})

test('nor is a service that the app is built with', () => {
  const { where } = goldenReport('shopify-shop')
  expect(where.text).toBe('You named Shopify. Look there first.')
  expect(listPlaces(where)).toEqual([])
})

test('without its guide it is told after all', () => {
  const { where } = goldenReport('careful-replit-app')
  expect(listPlaces({ ...where, guides: [] })).toEqual([
    {
      name: 'Replit’s database',
      sentence: 'You named it.',
      about: where.candidates[0]?.about,
    },
  ])
})

test('what a place is stands in its guide, or else beside its name', () => {
  const { where } = goldenReport('lovable-shop-open')
  expect(listPlaces(where).map(({ name, about }) => [name, about])).toEqual([
    ['Your payment provider', 'Stripe, PayPal or a similar service takes the money.'],
  ])
})
