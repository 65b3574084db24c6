const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

/** Small numbers in words, as in print. */
export function sayNumber(amount: number): string {
  return WORDS[amount] ?? String(amount)
}
