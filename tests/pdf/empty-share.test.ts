import { expect, test } from 'vitest'
import { emptyShare } from '#app/pdf/empty-share.ts'
import { BOTTOM, TOP } from '#app/pdf/theme.ts'

const ROOM = 800

const box = (top: number, height: number) => ({ left: 0, top, width: 500, height })

const pageOf = (...children: Parameters<typeof emptyShare>[0][]) => ({
  type: 'PAGE',
  box: box(0, ROOM + TOP + BOTTOM),
  children,
})

test('what counts is where the lowest words or drawings end, however deep they lie', () => {
  const words = { type: 'TEXT', box: box(100, 60) }
  const drawing = { type: 'SVG', box: box(20, 100) }
  const part = { type: 'VIEW', box: box(TOP + 200, 500), children: [words, drawing] }
  expect(emptyShare(pageOf(part))).toBeCloseTo(1 - 360 / ROOM)
})

test('a view that only reaches down does not fill a page', () => {
  const heading = { type: 'TEXT', box: box(0, 80) }
  const view = { type: 'VIEW', box: box(TOP, ROOM), children: [heading] }
  expect(emptyShare(pageOf(view))).toBeCloseTo(0.9)
})

test('a full page has nothing empty', () => {
  expect(emptyShare(pageOf({ type: 'TEXT', box: box(TOP, ROOM) }))).toBeCloseTo(0)
})
