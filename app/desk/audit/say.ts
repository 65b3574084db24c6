import { z } from 'zod'

/** A piece of a sentence: words, or something with a page of its own. */
export type Part = string | { label: string; address: string | null }

/** What the sentence of an entry is made from. */
export interface Told {
  /** Whoever did it; null where nobody was signed in. */
  memberId: string | null
  subject: string | null
  /** The subject as a person, and any other. */
  whom: Part
  person(id: string | null): Part
  /** The subject as an assessment. */
  lead: Part
  text(name: string): string | null
  number(name: string): number | null
  isTrue(name: string): boolean
}

/** The rest of a sentence that begins with who did it. */
export type Say = (told: Told) => readonly Part[]

const DetailSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))

/** Reads what stands beside an entry. What is not as expected is not there. */
export function readDetail(detail: unknown): Pick<Told, 'text' | 'number' | 'isTrue'> {
  const { data = {} } = DetailSchema.safeParse(detail)
  return {
    text(name) {
      const value = data[name]
      return typeof value === 'string' ? value : null
    },
    number(name) {
      const value = data[name]
      return typeof value === 'number' ? value : null
    },
    isTrue: (name) => data[name] === true,
  }
}
