import { addDays } from '#db/days.ts'
import { FIGURES } from '../addresses.ts'

/** What can be chosen at one press. */
export const PRESETS = [
  { id: '7', label: '7 days' },
  { id: '30', label: '30 days' },
  { id: '90', label: '90 days' },
  { id: 'month', label: 'This month' },
  { id: 'all', label: 'All' },
] as const
export type PresetId = (typeof PRESETS)[number]['id']

/** The days in UTC that are looked at, and the source. All of it stands in the address. */
export interface Asked {
  /** Null where the days were typed. */
  readonly preset: PresetId | null
  readonly from: string
  readonly to: string
  /** Null for all sources. */
  readonly source: string | null
}

const DAY = /^\d{4}-\d{2}-\d{2}$/
const LONGEST_SOURCE = 80
const YEAR = 365

/** Reads whatever stands in an address; it never throws. What makes no sense gives the last 30 days. */
export function readAsked(
  params: URLSearchParams,
  { today, firstDay }: { today: string; firstDay: string | undefined },
): Asked {
  const name = params.get('source') ?? ''
  const source = name === '' || name.length > LONGEST_SOURCE ? null : name
  const from = readDay(params.get('from'))
  const to = readDay(params.get('to'))
  if (from !== undefined || to !== undefined) {
    const [first = today, last = today] = [from ?? firstDay ?? today, to ?? today].toSorted()
    const earliest = firstDay ?? today
    // Nothing is there, and the page says so of these days; a year of nothing is enough.
    if (last < earliest)
      return { preset: null, from: latest(first, addDays(last, -YEAR)), to: last, source }
    if (first > today)
      return { preset: null, from: first, to: earliestOf(last, addDays(first, YEAR)), source }
    // Nothing was counted before, and nothing is after: no need to look there.
    return { preset: null, from: latest(first, earliest), to: earliestOf(last, today), source }
  }
  const preset = PRESETS.find(({ id }) => id === params.get('period'))?.id ?? '30'
  return { preset, ...rangeOf(preset, today, firstDay), source }
}

/** The address of the same page for other days, or another source. */
export function figuresAddress({
  preset,
  from,
  to,
  source,
}: Pick<Asked, 'preset' | 'source'> & Partial<Asked>): string {
  const params = new URLSearchParams()
  if (preset !== null) params.set('period', preset)
  else if (from !== undefined && to !== undefined) {
    params.set('from', from)
    params.set('to', to)
  }
  if (source !== null) params.set('source', source)
  return `${FIGURES}?${params}`
}

const latest = (one: string, other: string): string => (one > other ? one : other)
const earliestOf = (one: string, other: string): string => (one < other ? one : other)

function rangeOf(
  preset: PresetId,
  today: string,
  firstDay: string = today,
): Pick<Asked, 'from' | 'to'> {
  if (preset === 'all') return { from: firstDay, to: today }
  if (preset === 'month') return { from: `${today.slice(0, 7)}-01`, to: today }
  return { from: addDays(today, 1 - Number(preset)), to: today }
}

function readDay(text: string | null): string | undefined {
  if (text === null || !DAY.test(text)) return undefined
  const time = Date.parse(text)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) ? text : undefined
}
