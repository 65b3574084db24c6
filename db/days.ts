/** A day, in milliseconds. */
export const DAY_MS = 24 * 60 * 60 * 1000

/** The day of a moment in UTC, as it is stored and compared: 2026-11-22. */
export const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10)

/** The day so many days later; earlier for a negative number. */
export const addDays = (day: string, days: number): string =>
  dayOf(new Date(Date.parse(day) + days * DAY_MS))

/** Days in UTC, both included. */
export interface DayRange {
  readonly from: string
  readonly to: string
}

/** Every day of a range. */
export function daysOf({ from, to }: DayRange): readonly string[] {
  const length = Math.max(0, (Date.parse(to) - Date.parse(from)) / DAY_MS + 1)
  return Array.from({ length }, (_, index) => addDays(from, index))
}
