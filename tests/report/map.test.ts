import { describe, expect, test } from 'vitest'
import { drawMap } from '#app/report/drawings/map.ts'
import type { MapItem, ReportView } from '#rules/report-view.ts'
import { FOUNDERS } from '../golden/founders.ts'
import { goldenReport } from './golden-report.ts'
import { misplacedWords, textOf, wordsOf } from './words-of.ts'

/** A large screen, a phone, and A4. */
const sizes = [
  { width: 832, text: 14 },
  { width: 324, text: 13.5 },
  { width: 519, text: 8.4 },
]

type Report = Pick<ReportView, 'map' | 'verdict'>

const opened = (report: Report) =>
  report.map.places.flatMap(({ items }) => items.filter(({ state }) => state === 'open')).length

/** Filled leaves that have swung out: one for each open door. */
const openDoors = (report: Report, size: (typeof sizes)[number]) =>
  drawMap(report, size).shapes.filter(
    (shape) => shape.kind === 'path' && shape.fill === 'band-critical',
  ).length

describe.each(sizes)('the map at $width', (size) => {
  test.each(FOUNDERS.map(({ id }) => id))('of %s says everything, legibly and apart', (id) => {
    const report = goldenReport(id)
    const drawing = drawMap(report, size)
    const text = textOf(drawing)
    for (const { title, metaphor, owner, items, empty } of report.map.places) {
      const said = items.length === 0 ? [empty] : [owner]
      for (const words of [title, metaphor, ...said, ...items.flatMap(wordsOfItem)]) {
        expect(text).toContain(words)
      }
    }
    expect(misplacedWords(drawing)).toEqual([])
    for (const words of wordsOf(drawing)) {
      expect(words.size).toBeGreaterThanOrEqual(0.85 * size.text)
    }
  })

  test('has an open door for each thing that stands open, and one in the legend', () => {
    for (const id of ['everything-open', 'lovable-shop-open', 'careful-replit-app']) {
      const report = goldenReport(id)
      const count = opened(report)
      expect(openDoors(report, size)).toBe(count === 0 ? 0 : count + 1)
    }
  })

  test('takes labels and notes as long as they may be', () => {
    const item: MapItem = {
      kind: 'data',
      label: 'W'.repeat(60),
      state: 'doubt',
      note: 'Could be much better than it is now: see findings 11 and 12',
    }
    const { map, verdict } = goldenReport('everything-open')
    const places = map.places.map((place) => ({ ...place, items: [item] }))
    expect(misplacedWords(drawMap({ map: { ...map, places }, verdict }, size))).toEqual([])
  })
})

test('on a phone of 360 pixels no words are smaller than 11', () => {
  const drawing = drawMap(goldenReport('everything-open'), { width: 324, text: 13.5 })
  expect(Math.min(...wordsOf(drawing).map(({ size }) => size))).toBeGreaterThanOrEqual(11)
})

describe('who talks to whom', () => {
  const said = (id: string) => textOf(drawMap(goldenReport(id), { width: 832, text: 14 }))

  test('pages ask a backend that is there', () => {
    expect(said('careful-replit-app')).toContain('asks answers')
  })

  test('where nobody knows of one, they may', () => {
    expect(said('knows-nothing')).toContain('asks? answers?')
  })

  test('where there is none, nothing is said', () => {
    expect(said('brochure-site')).not.toContain('asks')
    expect(said('brochure-site')).not.toContain('talk directly')
  })

  test('a shop’s backend tells the price and hears of the payment', () => {
    expect(said('lovable-shop-open')).toContain('price paid')
  })

  test('a payment link is between browser and service alone', () => {
    expect(said('payment-link')).toContain('Browser and service talk directly: card payments')
    expect(said('payment-link')).not.toContain('price')
  })
})

const wordsOfItem = ({ label, note }: MapItem) => [label, note]
