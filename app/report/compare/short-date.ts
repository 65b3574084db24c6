const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** "22 Nov", or "22 Nov 2026" where the year matters. */
export function shortDate(iso: string, options: { withYear: boolean }): string {
  const [year, month, day] = iso.slice(0, 10).split('-')
  const date = `${Number(day)} ${MONTHS[Number(month) - 1]}`
  return options.withYear ? `${date} ${year}` : date
}
