/** "38%"; "under 1%" for what would read as nothing, an empty text where there is no whole. */
export function percent(part: number, whole: number): string {
  if (whole === 0) return ''
  const share = (100 * part) / whole
  if (part > 0 && share < 0.5) return 'under 1%'
  if (part < whole && share >= 99.5) return 'over 99%'
  return `${Math.round(share)}%`
}

/** Seconds as people say them: "50 s", "4 min 10 s", "23 min", "2.5 hours", "3 days". */
export const lengthInWords = (seconds: number): string =>
  // Held together, wherever it stands.
  sayLength(seconds).replaceAll(' ', '\u00a0')

function sayLength(seconds: number): string {
  if (seconds < 10) return 'under 10 s'
  if (seconds < 60) return `${seconds} s`
  if (seconds < 600) {
    const rest = seconds % 60
    return `${Math.floor(seconds / 60)} min${rest === 0 ? '' : ` ${rest} s`}`
  }
  if (seconds < 3_600) return `${Math.floor(seconds / 60)} min`
  if (seconds < 86_400) return ofMany(seconds / 3_600, 'hour')
  return ofMany(seconds / 86_400, 'day')
}

/** To halves: "1 hour", "2.5 hours". */
function ofMany(amount: number, unit: string): string {
  const halves = Math.round(2 * amount) / 2
  return `${halves} ${unit}${halves === 1 ? '' : 's'}`
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec'.split(' ')

/** 2026-11-22 as "22 Nov". */
export function shortDay(day: string): string {
  const [, month, number] = day.split('-').map(Number)
  return `${number} ${MONTHS[(month ?? 1) - 1]}`
}

/** 2026-11 as "Nov 2026". */
export function shortMonth(month: string): string {
  const [year, number] = month.split('-').map(Number)
  return `${MONTHS[(number ?? 1) - 1]} ${year}`
}
