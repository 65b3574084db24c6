import { stringify } from 'csv-stringify/sync'

export type Cell = string | number | null | undefined

/** Without it Excel takes UTF-8 for something older. */
export const BYTE_ORDER_MARK = '\ufeff'

/**
 * Rows of a file for spreadsheets (RFC 4180). What a spreadsheet would take for a formula gets an
 * apostrophe in front. Every line break is quoted, also one that does not end our lines.
 */
export function writeCsvRows(rows: readonly (readonly Cell[])[]): string {
  return stringify(
    rows.map((row) => row.map(clean)),
    {
      escape_formulas: true,
      record_delimiter: 'windows',
      quote_record_delimiter: true,
    },
  )
}

/** A NUL hides what follows it from who looks, not from every spreadsheet. */
function clean(cell: Cell): Cell {
  return typeof cell === 'string' ? cell.replaceAll('\0', '') : cell
}
