import { describe, expect, test } from 'vitest'
import { drawAreas } from '#app/report/drawings/areas.ts'
import { FOUNDERS } from '../golden/founders.ts'
import { goldenReport } from './golden-report.ts'
import { misplacedWords, textOf } from './words-of.ts'

const sizes = [
  { width: 832, columns: 5, text: 13.5 },
  { width: 324, columns: 2, text: 13 },
]

describe.each(sizes)('the areas in $columns columns', (size) => {
  test.each(FOUNDERS.map(({ id }) => id))('of %s each say their name and how they are', (id) => {
    const { areas } = goldenReport(id)
    const drawing = drawAreas(areas, size)
    const text = textOf(drawing)
    for (const { title, stateLabel, state, summary } of areas) {
      const told = state === 'not-applicable' ? '' : ` ${summary}`
      expect(text).toContain(`${title} ${stateLabel}${told}`)
    }
    expect(misplacedWords(drawing)).toEqual([])
    const tiles = drawing.shapes.filter(({ kind }) => kind === 'rect')
    expect(tiles.map(({ fill }) => fill)).toEqual(areas.map(({ state }) => GROUND[state]))
  })
})

const GROUND = {
  'at-risk': 'tint-critical',
  'not-assessed': 'tint-medium',
  fine: 'tint-low',
  'not-applicable': undefined,
}
