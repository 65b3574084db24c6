import { z } from 'zod'
import { NAME_FIELDS, NAME_LIMIT, type NameField, tooLong } from './names.ts'

export type Names = Record<NameField, string | null>

export interface NameFault {
  field: NameField
  message: string
}

export type ParsedNames = { ok: true; names: Names } | { ok: false; faults: NameFault[] }

/** Control characters, and those that turn the direction of the text around them. */
const UNPRINTABLE = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu

function nameSchema(label: string) {
  return z
    .string()
    .transform((text) => text.replace(UNPRINTABLE, ' ').replace(/\s+/g, ' ').trim())
    .refine((text) => [...text].length <= NAME_LIMIT, tooLong(label))
    .transform((text) => (text === '' ? null : text))
}

/** Reads the two optional names. One that is left out counts as empty; other fields are ignored. */
export function parseNames(form: FormData): ParsedNames {
  const names: Names = { appName: null, companyName: null }
  const faults: NameFault[] = []
  for (const { name, label } of NAME_FIELDS) {
    const parsed = nameSchema(label).safeParse(form.get(name) ?? '')
    if (parsed.success) names[name] = parsed.data
    else faults.push({ field: name, message: parsed.error.issues[0]?.message ?? tooLong(label) })
  }
  return faults.length === 0 ? { ok: true, names } : { ok: false, faults }
}
