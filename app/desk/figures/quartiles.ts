/** The middle of many values, and what half of them lie between. */
export interface Quartiles {
  readonly low: number
  readonly median: number
  readonly high: number
  /** How many values there were. */
  readonly count: number
}

/** Of values that come with how often each was seen; null where there are none. */
export function quartilesOf(
  values: readonly { readonly value: number; readonly count: number }[],
): Quartiles | null {
  const sorted = values.toSorted((a, b) => a.value - b.value)
  const count = sorted.reduce((sum, each) => sum + each.count, 0)
  if (count === 0) return null
  // The value that at least this share of all reach at most.
  const at = (share: number): number => {
    let seen = 0
    for (const each of sorted) {
      seen += each.count
      if (seen >= share * count) return each.value
    }
    return sorted.at(-1)?.value ?? 0
  }
  return { low: at(0.25), median: at(0.5), high: at(0.75), count }
}
