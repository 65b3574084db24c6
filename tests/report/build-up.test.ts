import { describe, expect, test } from 'vitest'
import { drawBuildUpBar, drawScale, layOutBuildUp } from '#app/report/drawings/build-up.ts'
import { BAND_FROM } from '#rules/score.ts'
import { FOUNDERS } from '../golden/founders.ts'
import { goldenReport } from './golden-report.ts'
import { misplacedWords, wordsOf } from './words-of.ts'

describe.each(FOUNDERS.map(({ id }) => id))('the build-up of %s', (id) => {
  const { buildUp, score } = goldenReport(id)
  const rows = layOutBuildUp(buildUp.steps)

  test('adds up to the printed score', () => {
    expect(rows.reduce((sum, { points }) => sum + points, 0)).toBe(
      rows.length === 0 ? 0 : score.value,
    )
    expect(rows.at(-1)?.total ?? 0).toBe(rows.length === 0 ? 0 : score.value)
  })

  test('starts each bar where the one before it ended', () => {
    let total = 0
    for (const row of rows) {
      expect([row.from, row.to]).toContain(total)
      total += row.points
      expect(row.total).toBe(total)
      expect([row.from, row.to]).toContain(total)
    }
  })

  test('tells every step once', () => {
    const told = rows.flatMap(({ label, includes }) => (includes.length > 0 ? includes : [label]))
    expect(told).toEqual(buildUp.steps.map(({ label }) => label))
  })

  test('fits on a page', () => {
    expect(rows.length).toBeLessThanOrEqual(16)
  })

  test('keeps its bars inside the drawing', () => {
    for (const row of rows) {
      for (const shape of drawBuildUpBar(row, { width: 100, height: 20 }).shapes) {
        if (shape.kind !== 'rect') continue
        expect(shape.x).toBeGreaterThanOrEqual(0)
        expect(shape.x + shape.width).toBeLessThanOrEqual(101.5)
      }
    }
  })
})

test('what adds little is counted, not called small: a critical finding may be among it', () => {
  const label = (id: string) => layOutBuildUp(goldenReport(id).buildUp.steps).at(-1)?.label
  expect(label('everything-open')).toMatch(/^\d+ more findings, at most 1 point each$/)
  expect(label('knows-nothing')).toMatch(/^\d+ more findings, no points$/)
})

describe('the scale over the bars', () => {
  const scale = drawScale(BAND_FROM, { width: 324, height: 22, text: 12 })

  test('names each band where it begins', () => {
    expect(wordsOf(scale).map(({ text }) => text)).toEqual(['Low', 'Medium', 'High', 'Critical'])
    for (const [index, from] of [
      0,
      BAND_FROM.medium,
      BAND_FROM.high,
      BAND_FROM.critical,
    ].entries()) {
      const start = wordsOf(scale)[index]?.x ?? -1
      expect(start).toBeGreaterThanOrEqual((from * 323) / 100)
      expect(start).toBeLessThan((from * 323) / 100 + 5)
    }
    expect(misplacedWords(scale)).toEqual([])
  })

  test('has its borders where the bars below have theirs', () => {
    const [row] = layOutBuildUp(goldenReport('everything-open').buildUp.steps)
    if (row === undefined) throw new Error('There is no first step.')
    const bar = drawBuildUpBar(row, { width: 324, height: 22 }, BAND_FROM)
    const borders = (drawing: typeof bar) =>
      drawing.shapes.flatMap((shape) =>
        shape.kind === 'rect' && shape.fill === 'line' ? [shape.x] : [],
      )
    expect(borders(scale)).toHaveLength(3)
    expect(borders(bar)).toEqual(borders(scale))
  })
})
