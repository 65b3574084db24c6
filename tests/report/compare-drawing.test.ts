import { describe, expect, test } from 'vitest'
import { drawHistory, type HistoryPoint, MOST_POINTS } from '#app/report/compare/draw-history.ts'
import type { WordsShape } from '#app/report/drawings/shape.ts'
import { BAND_FROM, bandOf } from '#rules/score.ts'

/** Drawings are set in tenths. */
const ROUNDING = 0.05

const pointsOf = (scores: readonly number[]): readonly HistoryPoint[] =>
  scores.map((score, index) => ({ score, band: bandOf(score), label: `${index + 1} Nov 2026` }))

const draw = (scores: readonly number[]) => drawHistory(pointsOf(scores), BAND_FROM)

const wordsOf = (scores: readonly number[]): readonly WordsShape[] =>
  draw(scores).shapes.flatMap((shape) => (shape.kind === 'words' ? [shape] : []))

/** As much as the widest digits and letters take. */
const widthOf = ({ text, size }: WordsShape) => text.length * size * 0.6

function boxOf(words: WordsShape) {
  const width = widthOf(words)
  const left = words.x - { start: 0, middle: width / 2, end: width }[words.anchor]
  return { left, right: left + width, top: words.y - words.size, bottom: words.y }
}

const series = {
  'falls to nothing': [100, 91, 65, 54, 30, 29, 12, 8, 0],
  'goes up and down': [0, 100, 0, 100, 0, 100, 0, 100, 0, 100, 0, 100],
  'never moves': Array.from({ length: MOST_POINTS }, () => 100),
  'stays at nothing': [0, 0],
  'rises slowly': [12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23],
}

describe.each(Object.entries(series))('a score that %s', (_, scores) => {
  test('stays inside the drawing', () => {
    const { width, height } = draw(scores)
    for (const words of wordsOf(scores)) {
      const { left, right, top, bottom } = boxOf(words)
      expect(left, words.text).toBeGreaterThanOrEqual(0)
      expect(right, words.text).toBeLessThanOrEqual(width + ROUNDING)
      expect(top, words.text).toBeGreaterThanOrEqual(0)
      expect(bottom, words.text).toBeLessThanOrEqual(height)
    }
  })

  test('has no dates in each other’s way, and always the last one', () => {
    const dates = wordsOf(scores).filter(({ text }) => text.includes('Nov'))
    expect(dates.map(({ text }) => text)).toContain(`${scores.length} Nov 2026`)
    const boxes = dates.map(boxOf).sort((a, b) => a.left - b.left)
    for (const [index, { left }] of boxes.entries()) {
      expect(left).toBeGreaterThanOrEqual(boxes[index - 1]?.right ?? 0)
    }
  })

  test('has a mark of its band at each check, higher up for a higher score', () => {
    const { shapes } = draw(scores)
    const marks = shapes.flatMap((shape) =>
      shape.kind === 'path' && shape.origin !== undefined ? [shape] : [],
    )
    expect(marks.map(({ fill }) => fill)).toEqual(scores.map((score) => `band-${bandOf(score)}`))
    const heights = marks.map(({ origin }) => origin?.[1] ?? Number.NaN)
    for (const [index, score] of scores.entries()) {
      const next = scores[index + 1]
      if (next === undefined) continue
      const fall = (heights[index + 1] ?? Number.NaN) - (heights[index] ?? Number.NaN)
      expect(Math.sign(fall)).toBe(Math.sign(score - next))
    }
  })
})

test('every score is written, but for one that only repeats the one close before it', () => {
  const numbers = (scores: readonly number[]) =>
    wordsOf(scores).flatMap(({ text }) => (/^\d+$/.test(text) ? [Number(text)] : []))
  expect(numbers(series['falls to nothing'])).toEqual(series['falls to nothing'])
  expect(numbers([100, 100])).toEqual([100, 100])
  expect(numbers(series['never moves'])).toEqual([100])
})
