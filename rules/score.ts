import type { Band } from './assessment.ts'
import { SEVERITIES, type Severity } from './risk.ts'

/**
 * How the score is made. Each finding closes a share of the distance still left to 100, worst first.
 * The order does not change the total. The lower end of a band is the share of the severity of the
 * same name, so one confirmed finding on its own lands exactly in its band.
 */
export const SHARE: Readonly<Record<Severity, number>> = {
  critical: 60,
  high: 30,
  medium: 12,
  low: 4,
}

/** An unknown counts one severity lower; there is none below low, so an unknown low counts half. */
export const SHARE_OF_UNKNOWN_LOW = 2

/** The lowest whole score of each band. */
export const BAND_FROM: Readonly<Record<Band, number>> = {
  none: 0,
  low: 1,
  medium: SHARE.medium,
  high: SHARE.high,
  critical: SHARE.critical,
}

/** What a finding weighs: how bad it is, and whether the founder confirmed it. */
export interface Weight {
  /** Already one lower while it is unknown. */
  readonly severity: Severity
  readonly confirmed: boolean
  /** Percent of the remaining distance, from `shareOf`. */
  readonly share: number
}

export interface Total {
  /** Whole points of each weight, in the order given. They add up to `total`. */
  readonly points: readonly number[]
  readonly total: number
  /** Before rounding, to tell apart what rounds to the same. */
  readonly exact: number
}

export function bandOf(score: number): Band {
  if (score >= BAND_FROM.critical) return 'critical'
  if (score >= BAND_FROM.high) return 'high'
  if (score >= BAND_FROM.medium) return 'medium'
  return score >= BAND_FROM.low ? 'low' : 'none'
}

export function weightOf(severity: Severity, confirmed: boolean): Weight {
  if (confirmed) return { severity, confirmed, share: SHARE[severity] }
  const lower = lowerOf(severity)
  const share = severity === 'low' ? SHARE_OF_UNKNOWN_LOW : SHARE[lower]
  return { severity: lower, confirmed, share }
}

export function lowerOf(severity: Severity): Severity {
  return SEVERITIES[Math.max(0, SEVERITIES.indexOf(severity) - 1)] ?? 'low'
}

/** Raises a severity by whole steps; critical is the worst there is. */
export function raise(severity: Severity, steps: number): Severity {
  const last = SEVERITIES.length - 1
  return SEVERITIES[Math.min(last, SEVERITIES.indexOf(severity) + steps)] ?? 'critical'
}

/** The highest whole score of the band that a severity makes on its own. */
const TOP: Readonly<Record<Severity, number>> = {
  low: BAND_FROM.medium - 1,
  medium: BAND_FROM.high - 1,
  high: BAND_FROM.critical - 1,
  critical: 100,
}

/** Knowing nothing either way is no reason to lean to the bad side of the scale. */
export const TOP_OF_DOUBTS = 50

/**
 * Numbers alone never make the band worse than the worst finding deserves: the score stops at the top
 * of its band, and doubts stop in the middle of the scale.
 */
export function ceilingOf(weights: readonly Weight[]): number {
  let ceiling = 0
  for (const { severity, confirmed } of weights) {
    const top = confirmed ? TOP[severity] : Math.min(TOP_OF_DOUBTS, TOP[severity])
    if (top > ceiling) ceiling = top
  }
  return ceiling
}

/** Worst first, confirmed before doubt; equals keep their order. */
export function worstFirst<W extends Weight>(weights: readonly W[]): readonly W[] {
  return [...weights].sort((a, b) => b.share - a.share || Number(b.confirmed) - Number(a.confirmed))
}

/**
 * Adds up findings given worst first. Rounding happens on the running total, so the points add up to
 * it; a step of 0 points is one that the rest leaves no room for.
 */
export function addUp(weights: readonly Weight[]): Total {
  const ceiling = ceilingOf(weights)
  const points: number[] = []
  let left = 1
  let total = 0
  for (const { share } of weights) {
    left *= 1 - share / 100
    const reached = Math.round(Math.min(ceiling, 100 * (1 - left)))
    points.push(reached - total)
    total = reached
  }
  return { points, total, exact: Math.min(ceiling, 100 * (1 - left)) }
}

const EASED_FROM = [0, 1, BAND_FROM.medium, BAND_FROM.high, BAND_FROM.critical, 100] as const
const EASED_TO = [0, 1, 4, BAND_FROM.medium, BAND_FROM.high, BAND_FROM.critical - 1] as const

/**
 * What a score becomes while no real people use the app: every band is laid onto the one below, so
 * it falls by at most one band, and whatever was there is still there.
 */
export function easeWhileNotLive(total: number): number {
  for (let end = 1; end < EASED_FROM.length; end += 1) {
    const [from, to] = [EASED_FROM[end - 1] ?? 0, EASED_FROM[end] ?? 100]
    if (total > to) continue
    const [low, high] = [EASED_TO[end - 1] ?? 0, EASED_TO[end] ?? 0]
    const eased = low + ((total - from) / (to - from)) * (high - low)
    return total === to ? high : Math.floor(eased)
  }
  return BAND_FROM.critical - 1
}

/** How findings become a score, as one piece that a ruleset names. */
export interface Scoring {
  readonly weightOf: typeof weightOf
  readonly addUp: typeof addUp
  readonly bandOf: typeof bandOf
  readonly easeWhileNotLive: typeof easeWhileNotLive
}

export const SCORING: Scoring = { weightOf, addUp, bandOf, easeWhileNotLive }
