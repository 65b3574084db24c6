import { describe, expect, test } from 'vitest'
import { drawBuildUpBar, layOutBuildUp } from '#app/report/drawings/build-up.ts'
import { FOUNDERS } from '../golden/founders.ts'
import { goldenReport } from './golden-report.ts'

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
