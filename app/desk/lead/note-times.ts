/** How long an author may correct a note. Later on, others may have acted on it. */
export const EDITABLE_HOURS = 24

export const EDITABLE_MS = EDITABLE_HOURS * 60 * 60 * 1000
