import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawBands } from '#app/desk/figures/drawings/bands.ts'
import { drawBar } from '#app/desk/figures/drawings/bar.ts'
import { niceScale } from '#app/desk/figures/drawings/scale.ts'
import { drawScores } from '#app/desk/figures/drawings/scores.ts'
import { shortCount } from '#app/desk/figures/drawings/short-count.ts'
import { NARROW, WIDE } from '#app/desk/figures/drawings/size.ts'
import type { Drawing, Shape } from '#app/report/drawings/shape.ts'
import { textWidth } from '#app/report/drawings/text-width.ts'
import { BAND_FROM } from '#rules/score.ts'

const anyCount = fc.oneof(fc.constant(0), fc.nat(20), fc.nat(2_000_000))

/** How far a shape reaches; marks lie inside the column they are drawn on. */
function reachOf(
  shape: Shape,
): readonly [left: number, right: number, top: number, bottom: number] {
  if (shape.kind === 'path') {
    const [x, y] = shape.origin ?? [0, 0]
    const side = 16 * (shape.scale ?? 1)
    return [x, x + side, y, y + side]
  }
  if (shape.kind === 'rect') {
    const half = shape.stroke === undefined ? 0 : (shape.strokeWidth ?? 0) / 2
    const { x, y, width, height } = shape
    return [x - half, x + width + half, y - half, y + height + half]
  }
  const wide = textWidth(shape.text, shape)
  const left = shape.anchor === 'start' ? 0 : shape.anchor === 'middle' ? wide / 2 : wide
  return [shape.x - left, shape.x - left + wide, shape.y - 0.8 * shape.size, shape.y]
}

function expectInside({ width, height, shapes }: Drawing): void {
  for (const shape of shapes) {
    const [left, right, top, bottom] = reachOf(shape)
    const told = JSON.stringify(shape)
    expect(left, told).toBeGreaterThanOrEqual(-0.6)
    expect(right, told).toBeLessThanOrEqual(width + 0.6)
    expect(top, told).toBeGreaterThanOrEqual(-0.6)
    expect(bottom, told).toBeLessThanOrEqual(height + 0.6)
  }
}

const rects = ({ shapes }: Drawing) => shapes.filter((shape) => shape.kind === 'rect')

test('a bar is as long as its share, and what is more follows in outline', () => {
  const [full, more] = rects(drawBar({ value: 50, more: 25, max: 100 }))
  if (full === undefined || more === undefined) throw new Error('Two parts are drawn.')
  expect(full.width / more.width).toBeCloseTo(2, 1)
  expect(more.x).toBeGreaterThan(full.x + full.width)
  expect([full.stroke, more.stroke]).toEqual([undefined, 'accent'])
  expect(rects(drawBar({ value: 0, max: 9 }))).toEqual([])
  expect(rects(drawBar({ value: 1, max: 1_000_000 }))[0]?.width).toBeGreaterThanOrEqual(1)
})

test('bars stay inside their drawing', () => {
  fc.assert(
    fc.property(anyCount, anyCount, anyCount, (value, more, rest) => {
      expectInside(drawBar({ value, more, max: value + more + rest }))
    }),
  )
})

const binsOf = (counts: readonly number[]) =>
  counts.map((count, index) =>
    index === 0 ? { from: 0, to: 0, count } : { from: 10 * index - 9, to: 10 * index, count },
  )

test.each([WIDE, NARROW])('the scores are drawn inside $width points', (size) => {
  fc.assert(
    fc.property(fc.array(anyCount, { minLength: 11, maxLength: 11 }), (counts) => {
      expectInside(drawScores(binsOf(counts), BAND_FROM, size))
    }),
  )
})

test('the highest column of scores is the commonest ten points, and each says its count', () => {
  const drawing = drawScores(binsOf([4, 0, 8, 0, 0, 0, 0, 0, 0, 0, 2]), BAND_FROM, WIDE)
  const columns = rects(drawing).filter(({ fill }) => fill === 'accent')
  expect(columns.map(({ height }) => height / (columns[0]?.height ?? 1))).toEqual([
    1,
    expect.closeTo(2, 1),
    expect.closeTo(0.5, 1),
  ])
  const words = drawing.shapes.flatMap((shape) => (shape.kind === 'words' ? [shape.text] : []))
  expect(words).toEqual(
    expect.arrayContaining(['4', '8', '2', 'Low', 'Medium', 'High', 'Critical']),
  )
})

const anyColumn = fc.tuple(anyCount, anyCount, anyCount, anyCount, anyCount).map((all) => {
  const [none, low, medium, high, critical] = all
  return {
    key: '2026-11-22',
    label: '22 Nov',
    title: '22 Nov 2026',
    counts: { none, low, medium, high, critical },
    total: all.reduce((sum, each) => sum + each, 0),
  }
})

test.each([WIDE, NARROW])('the bands are drawn inside $width points', (size) => {
  fc.assert(
    fc.property(fc.array(anyColumn, { minLength: 1, maxLength: 37 }), (columns) => {
      expectInside(drawBands(columns, size))
    }),
  )
})

test('days on which nothing was counted are drawn too', () => {
  const counts = { none: 0, low: 0, medium: 0, high: 0, critical: 0 }
  const column = { key: '2026-11-22', label: '22 Nov', title: '22 Nov 2026', counts, total: 0 }
  for (const size of [WIDE, NARROW]) expectInside(drawBands([column, column], size))
  expect(niceScale(0)).toEqual([0, 1])
})

test('a column stands on its worst band, and its pieces are as high as their counts', () => {
  const counts = { none: 0, low: 0, medium: 0, high: 3, critical: 6 }
  const column = { key: 'x', label: 'x', title: 'x', counts, total: 9 }
  const pieces = rects(drawBands([column], WIDE)).filter(({ fill }) => fill?.startsWith('band'))
  const [critical, high] = pieces
  if (critical === undefined || high === undefined) throw new Error('Two pieces are drawn.')
  expect([critical.fill, high.fill]).toEqual(['band-critical', 'band-high'])
  expect(critical.y).toBeGreaterThan(high.y)
  expect(critical.height / high.height).toBeCloseTo(2, 0)
})

test('scales have three to six round, whole lines and reach the highest count', () => {
  fc.assert(
    fc.property(fc.nat(3_000_000), (max) => {
      const lines = niceScale(max)
      expect(lines[0]).toBe(0)
      expect(lines.at(-1)).toBeGreaterThanOrEqual(max)
      expect(lines.length).toBeGreaterThanOrEqual(2)
      expect(lines.length).toBeLessThanOrEqual(6)
      expect(lines.every(Number.isInteger)).toBe(true)
    }),
  )
  expect(niceScale(16)).toEqual([0, 5, 10, 15, 20])
})

test.each([
  [0, '0'],
  [999, '999'],
  [1_000, '1k'],
  [1_290, '1.2k'],
  [34_400, '34k'],
  [999_600, '0.9m'],
  [1_200_000, '1.2m'],
])('%i is short as “%s”', (count, words) => {
  expect(shortCount(count)).toBe(words)
})
