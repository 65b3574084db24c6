/** A count in the room that a column leaves: 990, "1.2k", "34k", "1.2m". */
export function shortCount(count: number): string {
  if (count < 1_000) return String(count)
  const [amount, unit] = count < 999_500 ? [count / 1_000, 'k'] : [count / 1_000_000, 'm']
  return `${amount < 10 ? Math.floor(amount * 10) / 10 : Math.round(amount)}${unit}`
}
