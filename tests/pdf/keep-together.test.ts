import { expect, test } from 'vitest'
import { keepEnd, keepFigures } from '#app/pdf/keep-together.ts'

/** With a sign where no line ends. */
const show = (text: string): string => text.replaceAll('\u00a0', '_')

test.each([
  ['A backend is keeping it.', 'A backend is keeping_it.'],
  ['One', 'One'],
  [
    'Told by characteristically-long confidentiality',
    'Told by characteristically-long confidentiality',
  ],
])('%s: a short last word is not left alone on a line', (text, kept) => {
  expect(show(keepEnd(text))).toBe(kept)
})

test.each([
  ['You can do this: 15 minutes', 'You can do this: 15_minutes'],
  ['A developer: 1 to 2 days', 'A developer: 1_to_2_days'],
  ['Half a day', 'Half a day'],
])('%s: a figure stays with what it counts', (text, kept) => {
  expect(show(keepFigures(text))).toBe(kept)
})
