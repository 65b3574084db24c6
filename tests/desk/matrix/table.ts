import { readFileSync } from 'node:fs'

export const TABLE_FILE = 'docs/authorisation.md'

/** The table: by route and method, what each column gets. */
export function readTable(): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const rows = new Map<string, Record<string, string>>()
  let columns: readonly string[] = []
  for (const line of readFileSync(TABLE_FILE, 'utf8').split('\n')) {
    if (!line.startsWith('| ')) continue
    const [route = '', method = '', ...cells] = line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim())
    const name = /^`(.+)`$/.exec(route)?.[1]
    if (name === undefined) {
      columns = cells
      continue
    }
    const key = `${name} ${method}`
    if (rows.has(key)) throw new Error(`${TABLE_FILE} has two rows for ${key}.`)
    rows.set(key, Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ''])))
  }
  return rows
}
