/** One piece of a mail, in reading order. A plain text is a paragraph. */
export type LetterPart =
  | string
  | { list: readonly string[]; isNumbered?: boolean }
  | { facts: readonly { label: string; value: string }[] }
  | { button: string; href: string }

/** What a mail says. Text and HTML are both made from it, so that they say the same. */
export interface Letter {
  title: string
  parts: readonly LetterPart[]
  /** Why this person gets it. */
  footer: string
}
