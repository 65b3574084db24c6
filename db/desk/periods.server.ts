import { addDays, type DayRange, dayOf } from '../days.ts'

/** The whole months of a range as months, and the days around them as days: few rows for any range. */
export function periodsOf({ from, to }: DayRange): readonly string[] {
  const periods: string[] = []
  for (let day = from; day <= to; ) {
    const month = day.slice(0, 7)
    const last = lastDayOf(month)
    if (day.endsWith('-01') && last <= to) {
      periods.push(month)
      day = nextDay(last)
    } else {
      periods.push(day)
      day = nextDay(day)
    }
  }
  return periods
}

const nextDay = (day: string): string => addDays(day, 1)

function lastDayOf(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return dayOf(new Date(Date.UTC(year, number, 0)))
}
