import { addDays, DAY_MS, type DayRange, daysOf } from '#db/days.ts'
import { shortDay, shortMonth } from './in-words.ts'

/** A stretch of time that gets one column. */
export interface Bucket {
  /** The day, the Monday, the month or the year. */
  readonly key: string
  /** Under the column, where there is room: "22 Nov", "Nov 2026", "2026". */
  readonly label: string
  /** In the table: "Week of 16 Nov 2026". */
  readonly title: string
}

export type Unit = 'day' | 'week' | 'month' | 'year'

/** No more columns than a phone has room for. */
const MOST_DAYS = 31
const MOST_WEEKS = 27
const MOST_MONTHS = 36

/** How finely these days are told. */
export function unitOf({ from, to }: DayRange): Unit {
  const days = (Date.parse(to) - Date.parse(from)) / DAY_MS + 1
  if (days <= MOST_DAYS) return 'day'
  if (days <= 7 * (MOST_WEEKS - 1)) return 'week'
  return days <= 30 * (MOST_MONTHS - 1) ? 'month' : 'year'
}

/** Every stretch from the first to the last, also those in which nothing was. */
export function bucketsOf(range: DayRange, unit: Unit): readonly Bucket[] {
  const keys: string[] = []
  for (const day of daysOf(range)) {
    const key = bucketOf(day, unit)
    if (keys.at(-1) !== key) keys.push(key)
  }
  return keys.map((key) => ({ key, ...nameOf(key, unit) }))
}

/** The key of the stretch that a day, or a month, lies in. */
export function bucketOf(period: string, unit: Unit): string {
  if (unit === 'year') return period.slice(0, 4)
  if (unit === 'month') return period.slice(0, 7)
  return unit === 'week' ? mondayOf(period) : period
}

function nameOf(key: string, unit: Unit): Pick<Bucket, 'label' | 'title'> {
  if (unit === 'year') return { label: key, title: key }
  if (unit === 'month') return { label: shortMonth(key), title: shortMonth(key) }
  const title = `${shortDay(key)} ${key.slice(0, 4)}`
  return { label: shortDay(key), title: unit === 'week' ? `Week of ${title}` : title }
}

function mondayOf(day: string): string {
  const sinceMonday = (new Date(day).getUTCDay() + 6) % 7
  return addDays(day, -sinceMonday)
}
