/** One version in rules/CHANGELOG.md. */
export interface ChangelogEntry {
  readonly version: string
  /** ISO date. */
  readonly date: string
  readonly digest: string
  /** What changed, a line each. */
  readonly lines: readonly string[]
}

const HEADING = /^## (\d+\.\d+\.\d+) \((\d{4}-\d{2}-\d{2})\)$/
const DIGEST = /^Digest `([0-9a-f]{64})`$/

/** Reads the change log, newest version first. @throws when an entry lacks its digest or its lines */
export function readChangelog(text: string): readonly ChangelogEntry[] {
  const entries: ChangelogEntry[] = []
  for (const part of text.split(/^(?=## )/m)) {
    if (!part.startsWith('## ')) continue
    const rows = part.split('\n').map((row) => row.trim())
    const [, version, date] = HEADING.exec(rows[0] ?? '') ?? []
    const digest = rows.map((row) => DIGEST.exec(row)?.[1]).find((found) => found !== undefined)
    const lines = rows.filter((row) => row.startsWith('- ')).map((row) => row.slice(2))
    if (version === undefined || date === undefined || digest === undefined || lines.length === 0) {
      throw new Error(`rules/CHANGELOG.md: "${rows[0]}" needs a date, a digest and a line.`)
    }
    entries.push({ version, date, digest, lines })
  }
  return entries
}
