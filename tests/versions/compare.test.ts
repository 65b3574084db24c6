import { expect, test } from 'vitest'
import { assess } from '#rules/assess.ts'
import { pathThrough } from '#rules/path.ts'
import { founderById } from '#tests/golden/founders.ts'
import { compare, printComparison } from '../../versions/compare.ts'
import { createRandom, randomAnswers } from '../../versions/random-answers.ts'

const shop = founderById('lovable-shop-open')
const brochure = founderById('brochure-site')

test('counts what changes, and shows the worst first', () => {
  const [high, none] = [assess(shop.answers), assess(brochure.answers)]
  const pairs = [
    { name: 'same', answers: shop.answers, before: high, after: high },
    { name: 'small', answers: shop.answers, before: high, after: { ...high, score: 98 } },
    { name: 'large', answers: brochure.answers, before: none, after: high },
  ]
  const comparison = compare('Three', pairs, 1)
  expect(comparison).toMatchObject({
    founders: 3,
    notComparable: 1,
    verdict: 1,
    band: 1,
    nextStep: 1,
    score: 2,
    mostUp: 100,
    mostDown: -2,
  })
  expect(comparison.worst.map(({ name }) => name)).toEqual(['large', 'small'])
  expect(printComparison(comparison)).toContain('large: none, 0 none, nothing -> yes, 100 critical')
})

test('invented founders answer exactly what is asked, and the same ones for the same seed', () => {
  const random = createRandom(7)
  for (let count = 0; count < 300; count += 1) {
    const answers = randomAnswers(random)
    const { asked, complete } = pathThrough(answers)
    expect(complete).toBe(true)
    expect(Object.keys(answers)).toEqual(asked.map(({ id }) => id))
  }
  const [one, two] = [createRandom(3), createRandom(3)]
  expect(randomAnswers(one)).toEqual(randomAnswers(two))
})
