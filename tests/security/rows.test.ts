import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const text = readFileSync('docs/security.md', 'utf8')
const rows = text
  .split('\n')
  .filter((line) => /^\| \d/.test(line))
  .map((line) => {
    const [number = '', ids = '', what = '', tests = ''] = line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim())
    return { number, ids: ids.split(' '), what, files: tests.match(/tests\/[\w./-]+/g) ?? [] }
  })

/** The names of the tests in a file. */
const namesIn = (file: string): string =>
  (readFileSync(file, 'utf8').match(/(['"`])V\d[^\n]*/g) ?? []).join('\n')

test('docs/security.md has each of the 49 rows once', () => {
  expect(rows.map(({ number }) => Number(number))).toEqual(
    Array.from({ length: 49 }, (_, at) => at + 1),
  )
})

test.each(rows)('row $number has its tests: $ids', ({ number, ids, what, files }) => {
  if (files.length === 0) {
    expect(what).toMatch(/^not applicable: /)
    expect(text).toContain(`(row ${number})`)
    return
  }
  for (const file of files) expect(existsSync(file), file).toBe(true)
  for (const file of files) {
    const names = namesIn(file)
    expect(
      ids.some((id) => hasId(names, id)),
      `${file} names none of ${ids.join(', ')}`,
    ).toBe(true)
  }
  const all = files.map(namesIn).join('\n')
  for (const id of ids) expect(hasId(all, id), `no test of row ${number} is named ${id}`).toBe(true)
})

/** V6.2.1 is not V6.2.11. */
const hasId = (names: string, id: string): boolean =>
  new RegExp(`${id.replaceAll('.', '\\.')}(?!\\d)`).test(names)
