/** "7 days", "90 days", "12 months": a length of time as people say it. */
export function daysInWords(days: number): string {
  if (days === 1) return '1 day'
  if (days >= 365 && days % 365 === 0) return days === 365 ? '12 months' : `${days / 365} years`
  return `${days} days`
}
