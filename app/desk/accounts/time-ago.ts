import { longDate } from '#rules/long-date.ts'

const MINUTE_MS = 60_000

/** "12 minutes ago"; after a month the day. `time` is ISO 8601. */
export function timeAgo(time: string, now: Date): string {
  const minutes = Math.floor((now.getTime() - Date.parse(time)) / MINUTE_MS)
  if (minutes < 2) return 'just now'
  if (minutes < 120) return `${minutes} minutes ago`
  const hours = Math.floor(minutes / 60)
  if (hours < 48) return `${hours} hours ago`
  const days = Math.floor(hours / 24)
  return days <= 30 ? `${days} days ago` : `on ${longDate(time.slice(0, 10))}`
}

/** "22 November 2026, 10:05 UTC" */
export function moment(time: string): string {
  return `${longDate(time.slice(0, 10))}, ${time.slice(11, 16)} UTC`
}
