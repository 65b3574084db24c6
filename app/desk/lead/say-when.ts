import { shortDate } from '../../report/compare/short-date.ts'

/** "22 Nov 2026, 10:31 UTC" */
export function sayWhen(iso: string): string {
  return `${shortDate(iso, { withYear: true })}, ${iso.slice(11, 16)} UTC`
}
