import type { Weight } from '#rules/score.ts'

/** Findings by weight, the lightest first. `half` is a low that is not known. */
export const KINDS = ['half', 'low', 'medium', 'high', 'critical'] as const
export type Kind = (typeof KINDS)[number]

/** Null for a doubt that another finding counts: it adds nothing. */
export function kindOf({ severity, confirmed, share }: Weight, lowShare: number): Kind | null {
  if (share === 0) return null
  return severity === 'low' && !confirmed && share < lowShare ? 'half' : severity
}

/** Only among highs does it matter whether one is confirmed: it lifts the ceiling. */
function rankOf(weight: Weight, lowShare: number): number {
  const kind = kindOf(weight, lowShare)
  if (kind === null) return -1
  return KINDS.indexOf(kind) + (kind === 'high' && weight.confirmed ? 0.5 : 0)
}

/**
 * Whether one set of findings weighs no more than another, whatever else is added to both: each of
 * the first has a partner in the second that is at least as heavy.
 * @param lowShare the share of a confirmed low
 */
export function weighsNoMore(
  less: readonly Weight[],
  more: readonly Weight[],
  lowShare: number,
): boolean {
  const heaviestFirst = (weights: readonly Weight[]) =>
    weights.map((weight) => rankOf(weight, lowShare)).sort((a, b) => b - a)
  const partners = heaviestFirst(more)
  return heaviestFirst(less).every((rank, index) => rank <= (partners[index] ?? -1))
}
