import { addDays, type DayRange, dayOf } from '../days.ts'

/** The whole months of a range as months, and the days around them as days: few rows for any range. */
export function periodsOf({ from, to }: DayRange): readonly string[] {
  const periods: string[] = []
  let day = from <= to ? from : undefined
  while (day !== undefined) {
    const month = day.slice(0, 7)
    const last = lastDayOf(month)
    const isWhole = day.endsWith('-01') && last <= to
    periods.push(isWhole ? month : day)
    const end = isWhole ? last : day
    // Not beyond the last day: after 9999 days can no longer be compared as text.
    day = end < to ? addDays(end, 1) : undefined
  }
  return periods
}

function lastDayOf(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return dayOf(new Date(Date.UTC(year, number, 0)))
}
