import { describe, expect, test } from 'vitest'
import { drawGauge } from '#app/report/drawings/gauge.ts'
import { BAND_FROM, bandOf } from '#rules/score.ts'
import { misplacedWords } from './words-of.ts'

const sizes = [
  { width: 290, text: 12.5 },
  { width: 400, text: 9.5 },
]
const scores = Array.from({ length: 101 }, (_, value) => value)

describe.each(sizes)('the gauge at $width', (size) => {
  const draw = (value: number, low = value, high = value) =>
    drawGauge({ value, low, high, band: bandOf(value), zones: BAND_FROM }, size)

  test('keeps everything inside, for every score', () => {
    for (const value of scores) {
      for (const [low, high] of [
        [value, value],
        [0, value],
        [value, 100],
        [0, 100],
      ] as const) {
        const { width, height, shapes } = draw(value, low, high)
        for (const shape of shapes) {
          if (shape.kind === 'path') continue
          expect(shape.x).toBeGreaterThanOrEqual(0)
          expect(shape.x).toBeLessThanOrEqual(width)
          expect(shape.y).toBeLessThanOrEqual(height)
        }
        expect(misplacedWords(draw(value, low, high))).toEqual([])
      }
    }
  })

  test('names the bands and fills the zone of its own', () => {
    for (const value of scores) {
      const { shapes } = draw(value)
      const words = shapes.flatMap((shape) => (shape.kind === 'words' ? [shape.text] : []))
      expect(words).toEqual(['Low', 'Medium', 'High', 'Critical'])
      const filled = shapes.flatMap(({ kind, fill }) =>
        kind === 'rect' && fill?.startsWith('band-') ? [fill] : [],
      )
      expect(filled).toEqual(bandOf(value) === 'none' ? [] : [`band-${bandOf(value)}`])
    }
  })

  test('has a bracket only where something is open', () => {
    const words = (low: number, high: number) =>
      draw(50, low, high).shapes.flatMap((shape) => (shape.kind === 'words' ? [shape.text] : []))
    expect(words(50, 50).some((text) => text.startsWith('could be'))).toBe(false)
    expect(words(20, 90)).toContain('could be 20 to 90')
  })

  test('points at the score in order', () => {
    const tips = scores.map((value) => {
      const pointer = draw(value).shapes.find(
        (shape) => shape.kind === 'path' && shape.fill === 'ink',
      )
      return Number(pointer?.kind === 'path' && /L([\d.]+) /.exec(pointer.d)?.[1])
    })
    expect(tips).toEqual([...tips].sort((a, b) => a - b))
    expect(new Set(tips).size).toBe(scores.length)
  })
})
