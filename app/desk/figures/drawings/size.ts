/** How large a chart is drawn, and its words, in the same unit. */
export interface ChartSize {
  readonly width: number
  readonly height: number
  readonly text: number
}

/** Drawn for a column of a large screen, and for a phone: the style sheet shows one of them. */
export const WIDE: ChartSize = { width: 640, height: 240, text: 13 }
export const NARROW: ChartSize = { width: 320, height: 220, text: 12 }
