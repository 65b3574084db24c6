import { orNull, typedLine } from '../server/typed-text.server.ts'
import { NAME_FIELDS, NAME_LIMIT, type NameField, tooLong } from './names.ts'

export type Names = Record<NameField, string | null>

export interface NameFault {
  field: NameField
  message: string
}

export type ParsedNames = { ok: true; names: Names } | { ok: false; faults: NameFault[] }

const nameSchema = (label: string) =>
  typedLine({ limit: NAME_LIMIT, tooLong: tooLong(label) }).transform(orNull)

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
