import { StyleSheet } from '@react-pdf/renderer'
import type { Tone } from '#app/report/drawings/shape.ts'
import { FONTS, LIGHT } from '#app/ui/tokens.ts'

/** A4 in points, and the margins left and right. */
const PAGE_WIDTH = 595.28
export const MARGIN = 36
export const TOP = 32
/** Room for the line at the foot of each page. */
export const BOTTOM = 42
export const CONTENT_WIDTH = PAGE_WIDTH - 2 * MARGIN

/** Paper is always light. */
const COLOURS: Readonly<Record<Tone, string>> = {
  ink: LIGHT.ink,
  muted: LIGHT.muted,
  line: LIGHT.line,
  surface: LIGHT.surface,
  paper: LIGHT.paper,
  accent: LIGHT.accent,
  onAccent: LIGHT.onAccent,
  'band-none': LIGHT.band.none,
  'band-low': LIGHT.band.low,
  'band-medium': LIGHT.band.medium,
  'band-high': LIGHT.band.high,
  'band-critical': LIGHT.band.critical,
  'tint-none': LIGHT.tint.none,
  'tint-low': LIGHT.tint.low,
  'tint-medium': LIGHT.tint.medium,
  'tint-high': LIGHT.tint.high,
  'tint-critical': LIGHT.tint.critical,
}

export const colour = (tone: Tone): string => COLOURS[tone]

/** The few kinds of text that every part of the report uses. */
export const type = StyleSheet.create({
  page: { fontFamily: FONTS.sans, fontSize: 8.8, lineHeight: 1.42, color: LIGHT.ink },
  heading: { fontFamily: FONTS.serif, fontWeight: 500, fontSize: 16, lineHeight: 1.2 },
  subheading: { fontFamily: FONTS.serif, fontWeight: 500, fontSize: 11.5, lineHeight: 1.25 },
  lead: { fontSize: 10, lineHeight: 1.45 },
  fine: { fontSize: 7.8, lineHeight: 1.38 },
  small: { fontSize: 7.5, lineHeight: 1.26 },
  strong: { fontWeight: 600 },
  muted: { color: LIGHT.muted },
})
