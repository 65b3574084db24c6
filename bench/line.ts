interface Aim {
  readonly text: string
  readonly isMet: boolean
}

/** One measured figure, and what it is held against. */
export interface Line {
  readonly what: string
  readonly figure: number
  readonly unit: string
  /** What a peer took, and the ratio: "json-rules-engine 1,600/s (97 times)". */
  readonly against?: string
  readonly aim?: Aim
}

export interface Part {
  /** What the command line calls it. */
  readonly name: string
  readonly title: string
  /** How it was measured, for a reader who doubts the figures. */
  readonly notes: readonly string[]
  /** Needs the built program in `build/`. */
  readonly needsBuild: boolean
  measure(): Promise<readonly Line[]>
}

/** Three figures that count; more would be noise. */
export function round(value: number): string {
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value) || 1)))
  const scale = 10 ** Math.min(2, digits)
  return (Math.round(value * scale) / scale).toLocaleString('en-GB')
}

export const times = (ratio: number): string => `${round(ratio)} times`

export const atLeast = (figure: number, least: number, unit: string): Aim => ({
  text: `at least ${round(least)} ${unit}`,
  isMet: figure >= least,
})

export const atMost = (figure: number, most: number, unit: string): Aim => ({
  text: `at most ${round(most)} ${unit}`,
  isMet: figure <= most,
})

export function printLines(lines: readonly Line[]): void {
  const rows = lines.map(({ what, figure, unit, against = '', aim }) => [
    what,
    `${round(figure)} ${unit}`,
    against,
    aim?.text ?? '',
    aim === undefined ? '' : aim.isMet ? 'met' : 'FALLS SHORT',
  ])
  const widths = rows[0]?.map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  )
  for (const row of rows) {
    const cells = row.map((cell, column) => cell.padEnd(widths?.[column] ?? 0))
    console.log(`  ${cells.join('  ').trimEnd()}`)
  }
}
