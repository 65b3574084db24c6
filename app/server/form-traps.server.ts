import { DAY_MS } from '#db/days.ts'
import { SEAL_FIELD, TRAP_FIELD } from '../ui/trap-fields.ts'
import { type FormSeal, newFormSeal, readFormSeal, writeFormSeal } from './form-seal.server.ts'
import { textOf } from './text-of.server.ts'

/** Nobody reads and fills in a form faster. */
const FASTEST_MS = 3_000
const OLDEST_MS = DAY_MS

export interface TrapVerdict {
  /**
   * `trapped` and `too-fast`: a program seems to have filled it in. `stale`: the page was open for
   * more than a day, or its seal is missing. All of them are asked to send it again.
   */
  verdict: 'person' | 'trapped' | 'too-fast' | 'stale'
  seal: FormSeal
  /** For the form when it is shown again: a second press may come at once. */
  again: string
}

/** What a form that is shown now carries in its hidden field. */
export function sealNewForm(key: Buffer, now: Date): string {
  return writeFormSeal(key, newFormSeal(now))
}

/**
 * Tells people from programs without asking anybody: a field that only programs see, and the time
 * between showing the form and sending it.
 */
export function readTraps(key: Buffer, form: FormData, now: Date): TrapVerdict {
  const seal = readFormSeal(key, textOf(form, SEAL_FIELD))
  const age =
    seal === undefined ? Number.POSITIVE_INFINITY : now.getTime() - seal.openedAt.getTime()
  if (seal === undefined || age > OLDEST_MS || age < 0) {
    const fresh = { ...newFormSeal(now), openedAt: new Date(now.getTime() - FASTEST_MS) }
    return { verdict: 'stale', seal: fresh, again: writeFormSeal(key, fresh) }
  }
  const waited = Math.min(seal.openedAt.getTime(), now.getTime() - FASTEST_MS)
  const again = writeFormSeal(key, { id: seal.id, openedAt: new Date(waited) })
  if (textOf(form, TRAP_FIELD) !== '') return { verdict: 'trapped', seal, again }
  return { verdict: age < FASTEST_MS ? 'too-fast' : 'person', seal, again }
}
