import type { Band } from '#rules/assessment.ts'

type PlainTone = 'ink' | 'muted' | 'line' | 'surface' | 'paper' | 'accent' | 'onAccent'

/** A colour by its meaning; the web resolves it by theme, the PDF always prints the light one. */
export type Tone = PlainTone | `band-${Band}` | `tint-${Band}`

interface Painted {
  readonly fill?: Tone
  readonly stroke?: Tone
  readonly strokeWidth?: number
}

export interface PathShape extends Painted {
  readonly kind: 'path'
  readonly d: string
  /** Where the path's own origin is put, and how large it is drawn there. */
  readonly origin?: readonly [x: number, y: number]
  readonly scale?: number
}

export interface RectShape extends Painted {
  readonly kind: 'rect'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface WordsShape {
  readonly kind: 'words'
  readonly text: string
  /** The baseline's start, middle or end, as `anchor` says. */
  readonly x: number
  readonly y: number
  readonly size: number
  readonly weight: 400 | 600
  readonly anchor: 'start' | 'middle' | 'end'
  readonly fill: Tone
}

export type Shape = PathShape | RectShape | WordsShape

/** Plain geometry that web and PDF both draw, in points at its natural size. */
export interface Drawing {
  readonly width: number
  readonly height: number
  readonly shapes: readonly Shape[]
}
