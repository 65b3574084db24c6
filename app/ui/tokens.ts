import type { Band } from '#rules/assessment.ts'

/**
 * The look, in one place: warm paper, dark ink, one accent. Web and PDF read the same values;
 * tokens.css repeats the colours as custom properties, and a test keeps the two equal.
 * Every text colour reaches 4.5:1 on `paper` and on `surface` in its theme.
 */
export interface Palette {
  readonly paper: string
  readonly surface: string
  readonly ink: string
  readonly muted: string
  readonly line: string
  readonly accent: string
  readonly onAccent: string
  readonly band: Readonly<Record<Band, string>>
  /** Pale fills behind text of the same band. */
  readonly tint: Readonly<Record<Band, string>>
}

export const LIGHT: Palette = {
  paper: '#faf6ef',
  surface: '#fffdf9',
  ink: '#211c16',
  muted: '#5e554a',
  line: '#ddd3c4',
  accent: '#0b5b57',
  onAccent: '#ffffff',
  band: {
    none: '#3f6212',
    low: '#3f6212',
    medium: '#7d5200',
    high: '#a03f0c',
    critical: '#9b1c31',
  },
  tint: {
    none: '#eef2e0',
    low: '#eef2e0',
    medium: '#f7ecd2',
    high: '#f9e4d6',
    critical: '#f7dfe1',
  },
}

export const DARK: Palette = {
  paper: '#1b1813',
  surface: '#242019',
  ink: '#f2eadd',
  muted: '#bbb0a0',
  line: '#453d32',
  accent: '#7cc7bf',
  onAccent: '#10201e',
  band: {
    none: '#a3cf85',
    low: '#a3cf85',
    medium: '#e3b65b',
    high: '#f2985f',
    critical: '#f58f9b',
  },
  tint: {
    none: '#2b3320',
    low: '#2b3320',
    medium: '#3a2f17',
    high: '#402a1b',
    critical: '#432327',
  },
}

/** One superfamily: serif for headings and the verdict, sans for everything that is read closely. */
export const FONTS = { serif: 'IBM Plex Serif', sans: 'IBM Plex Sans' } as const

/** Bands have a colour, a word and a shape, never colour alone. */
export const BAND_SHAPE: Readonly<
  Record<Band, 'ring' | 'dot' | 'diamond' | 'triangle' | 'octagon'>
> = { none: 'ring', low: 'dot', medium: 'diamond', high: 'triangle', critical: 'octagon' }
