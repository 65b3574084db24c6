import type { Path } from '#rules/path.ts'
import { CHECK_ANSWERS, questionAddress } from './addresses.ts'

/** Where the quiz goes on: at the first question still open, or at the end. */
export function nextPage({ open }: Path, options: { fromCheck: boolean }): string {
  return open === undefined ? CHECK_ANSWERS : questionAddress(open.id, options)
}
