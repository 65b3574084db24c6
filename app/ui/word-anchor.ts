import type { GlossaryId } from '#rules/glossary.ts'

/** The id of a word's entry in the WordList of a page. */
export const wordAnchor = (id: GlossaryId) => `word-${id}`
