import { addDays, DAY_MS, type DayRange, dayOf } from '#db/days.ts'
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
const YEAR_MS = 365 * DAY_MS

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
    const within = whereToLook({ from: first, to: last }, { from: firstDay ?? today, to: today })
    return { preset: null, ...within, source }
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

/**
 * The part of the days asked for that lies in those that were counted. Where there is none the page
 * says so of the days asked for, and a year of nothing is enough.
 */
function whereToLook({ from, to }: DayRange, counted: DayRange): DayRange {
  const [first, last] = [Date.parse(from), Date.parse(to)]
  if (to < counted.from) return { from: dayOf(new Date(Math.max(first, last - YEAR_MS))), to }
  if (from > counted.to) return { from, to: dayOf(new Date(Math.min(last, first + YEAR_MS))) }
  return {
    from: from > counted.from ? from : counted.from,
    to: to < counted.to ? to : counted.to,
  }
}

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
