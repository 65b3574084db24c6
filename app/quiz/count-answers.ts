/** "1 answer is", "12 answers are": the beginning of a sentence. */
export function countAnswers(count: number): string {
  return count === 1 ? '1 answer is' : `${count} answers are`
}
