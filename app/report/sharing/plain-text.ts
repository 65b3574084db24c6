import type { Prose } from '#rules/glossary.ts'

/** A text without the links to its words. */
export function plainText(prose: Prose): string {
  return prose.map((part) => (typeof part === 'string' ? part : part.text)).join('')
}
