/** The value that `share` (0-1) of the values do not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)

export function geometricMean(values: readonly number[]): number {
  const logarithms = values.map(Math.log)
  return Math.exp(logarithms.reduce((sum, value) => sum + value, 0) / values.length)
}
