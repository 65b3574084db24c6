import { expect, test } from 'vitest'
import { notesCell } from '#app/desk/export/notes-cell.ts'

/** What a cell of Excel can hold. */
const MOST = 32_767

const noteOf = (day: number, text: string, author: string | null = 'ann@desk.example') => ({
  text,
  author,
  writtenAt: `2026-11-${String(day).padStart(2, '0')}T10:00:00.000Z`,
  editedAt: null,
})

test('all notes stand in one cell, the newest first, each with who and when', () => {
  const edited = {
    ...noteOf(2, 'Second.\nWith a line.', null),
    editedAt: '2026-11-03T10:00:00.000Z',
  }
  expect(notesCell([noteOf(1, 'First.'), edited])).toBe(
    [
      '2026-11-02 10:00, somebody who has left, edited\nSecond.\nWith a line.',
      '2026-11-01 10:00, ann@desk.example\nFirst.',
    ].join('\n\n'),
  )
  expect(notesCell([])).toBe('')
})

test('more than a spreadsheet keeps in a cell is not cut off in silence', () => {
  const notes = Array.from({ length: 20 }, (_, day) => noteOf(day + 1, 'x'.repeat(3000)))
  const cell = notesCell(notes)
  expect(cell.length).toBeLessThanOrEqual(MOST)
  expect(cell).toMatch(/^2026-11-20/)
  const kept = cell.match(/^2026-11-/gm)?.length ?? 0
  expect(kept).toBe(10)
  expect(cell).toMatch(/\(10 earlier: see the JSON export\)$/)
})
