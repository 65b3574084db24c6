import type { Band } from '#rules/assessment.ts'
import { BAND_SHAPE } from './tokens.ts'

/** On a square of 16 units, filled by the even-odd rule. */
const SHAPES: Readonly<Record<(typeof BAND_SHAPE)[Band], string>> = {
  ring: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9Z',
  dot: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2Z',
  diamond: 'M8 .5 15.5 8 8 15.5.5 8Z',
  triangle: 'M8 1.2 15.6 14.5H.4Z',
  octagon: 'M4.9.5h6.2l4.4 4.4v6.2l-4.4 4.4H4.9L.5 11.1V4.9Z',
}

/** The outline that tells a band without colour. */
export function bandShape(band: Band): string {
  return SHAPES[BAND_SHAPE[band]]
}
