import type { AssessmentRecord } from '../api/assessment-schema.server.ts'

/** Spreadsheets cut a cell after 32,767 characters, or spill it into the next row. */
const LONGEST_CELL = 32_000

/** All notes in one cell, the newest first; says so where the oldest no longer fit. */
export function notesCell(notes: AssessmentRecord['notes']): string {
  const texts = notes.toReversed().map(describe)
  let length = 0
  const fitting = texts.filter((text) => {
    length += text.length + 2
    return length <= LONGEST_CELL
  })
  const left = texts.length - fitting.length
  if (left > 0) fitting.push(`(${left} earlier: see the JSON export)`)
  return fitting.join('\n\n')
}

function describe({ text, author, writtenAt, editedAt }: AssessmentRecord['notes'][number]) {
  const by = author ?? 'somebody who has left'
  const edited = editedAt === null ? '' : ', edited'
  return `${writtenAt.slice(0, 16).replace('T', ' ')}, ${by}${edited}\n${text}`
}
