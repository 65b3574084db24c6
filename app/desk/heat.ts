import { DAY_MS } from '#db/days.ts'
import { COOLING_SECONDS } from '#db/desk/cooling.ts'
import type { Band, NextStep } from '#rules/assessment.ts'

/*
 * What makes a lead hot, whole. Points for what speaks for a call, minus one for every two days since
 * the check was finished. The database keeps the points without the age ("warmth", migration
 * 0008-lead-list): two leads cool at the same pace, so their order never changes with the clock.
 */

/** A founder who asked can be called at once; nothing else says as much. */
export const CONTACT_POINTS = 5
export const LIVE_POINTS = 1

export const BAND_POINTS: Readonly<Record<Band, number>> = {
  critical: 3,
  high: 2,
  medium: 1,
  low: 0,
  none: 0,
}

export const NEXT_STEP_POINTS: Readonly<Record<NextStep, number>> = {
  build: 2,
  audit: 2,
  'find-out': 0,
  'quick-fix': 0,
  nothing: 0,
}

export const COOLING_DAYS = (COOLING_SECONDS * 1000) / DAY_MS

/** Hot from this many points on, once the age is taken off. */
export const HOT_AT = 4

export interface HeatFacts {
  band: string
  nextStep: string
  isLive: boolean
  /** Of the newest check. ISO times. */
  completedAt: string
  /** When somebody last wrote to us; null where nobody did. */
  contactAt: string | null
  /** Won, lost or not a fit: whatever speaks for it, nobody is to call. */
  isClosed: boolean
  now: Date
}

export interface Heat {
  /** Points after cooling; it may be below zero. */
  heat: number
  isHot: boolean
  /** What the points are for, in words, the strongest first. */
  reasons: readonly string[]
}

/** The points before the age is taken off, as the list is sorted by. */
export function warmthOf(facts: Omit<HeatFacts, 'isClosed' | 'now'>): number {
  const { band, nextStep, isLive, completedAt, contactAt } = facts
  return (
    contactPoints(completedAt, contactAt) +
    pointsFor(BAND_POINTS, band) +
    pointsFor(NEXT_STEP_POINTS, nextStep) +
    (isLive ? LIVE_POINTS : 0)
  )
}

/** What the list is sorted by must reach this to be hot now. In seconds, as the database has it. */
export function hotFrom(now: Date): number {
  return Math.ceil(now.getTime() / 1000) + HOT_AT * COOLING_SECONDS
}

export function heatOf(facts: HeatFacts): Heat {
  const { completedAt, isClosed, now } = facts
  const age = Math.max(0, now.getTime() - Date.parse(completedAt))
  const heat = warmthOf(facts) - age / 1000 / COOLING_SECONDS
  return { heat, isHot: !isClosed && heat >= HOT_AT, reasons: reasonsFor(facts) }
}

/** Who asks later than they finished makes up for the time between: the asking is what is fresh. */
function contactPoints(completedAt: string, contactAt: string | null): number {
  if (contactAt === null) return 0
  const later = secondsOf(contactAt) - secondsOf(completedAt)
  return CONTACT_POINTS + Math.max(0, Math.floor(later / COOLING_SECONDS))
}

const secondsOf = (time: string): number => Math.floor(Date.parse(time) / 1000)

function pointsFor(points: Readonly<Record<string, number>>, key: string): number {
  return points[key] ?? 0
}

function reasonsFor({ band, nextStep, isLive, contactAt, completedAt, now }: HeatFacts) {
  return [
    contactAt === null ? '' : `wrote to us ${agoInWords(contactAt, now)}`,
    pointsFor(BAND_POINTS, band) > 0 ? `${band} risk` : '',
    nextStep === 'build' ? 'needs a build' : '',
    nextStep === 'audit' ? 'needs an audit' : '',
    isLive ? 'real people use it' : '',
    contactAt === null ? `finished ${agoInWords(completedAt, now)}` : '',
  ].filter((reason) => reason !== '')
}

/** "today", "yesterday", "5 days ago", by the calendar in UTC. */
function agoInWords(time: string, now: Date): string {
  const days = Math.floor(now.getTime() / DAY_MS) - Math.floor(Date.parse(time) / DAY_MS)
  if (days <= 0) return 'today'
  return days === 1 ? 'yesterday' : `${days} days ago`
}
