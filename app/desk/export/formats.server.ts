import type { AssessmentRecord } from '../api/assessment-schema.server.ts'
import { CSV_COLUMNS } from './csv-columns.server.ts'
import { BYTE_ORDER_MARK, writeCsvRows } from './csv-rows.server.ts'

/** How a file begins, goes on and ends. */
export interface ExportFormat {
  id: 'csv' | 'json'
  type: string
  start: string
  /** Some records; `isFirst` for the first of the file. */
  write(records: readonly AssessmentRecord[], isFirst: boolean): string
  end: string
}

/** For spreadsheets (RFC 4180). */
export const CSV: ExportFormat = {
  id: 'csv',
  type: 'text/csv; charset=utf-8; header=present',
  start: BYTE_ORDER_MARK + writeCsvRows([CSV_COLUMNS.map(([head]) => head)]),
  write: (records) =>
    writeCsvRows(records.map((record) => CSV_COLUMNS.map(([, cell]) => cell(record)))),
  end: '',
}

/**
 * For programs: one array, a record a line, so that it can be read as a whole or line by line. A file
 * that broke off lacks its last bracket, and no parser takes it for complete.
 */
export const JSON_FILE: ExportFormat = {
  id: 'json',
  type: 'application/json; charset=utf-8',
  start: '[',
  write: (records, isFirst) =>
    records
      .map((record, index) => `${isFirst && index === 0 ? '\n' : ',\n'}${JSON.stringify(record)}`)
      .join(''),
  end: '\n]\n',
}
