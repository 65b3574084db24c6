/** Days in UTC, both included: 2026-11-01 to 2026-11-22. */
export interface DayRange {
  readonly from: string
  readonly to: string
}

const DAY_MS = 86_400_000

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

/** Every day of a range. */
export function daysOf({ from, to }: DayRange): readonly string[] {
  const days: string[] = []
  for (let day = from; day <= to; day = nextDay(day)) days.push(day)
  return days
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10)
}

const nextDay = (day: string): string => addDays(day, 1)

function lastDayOf(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10)
}
