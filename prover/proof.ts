import type { Answers } from '#rules/states.ts'

/** Something that breaks a promise, with the smallest answers that show it. */
export interface Fault {
  readonly what: string
  /** More about the case that was kept, such as the findings of a sum. */
  readonly detail: string
  /** Ready for `npm run assess`; null where it is no matter of answers. */
  readonly answers: Answers | null
  /** The same founder after the change that breaks it; null where nothing changes. */
  readonly changed: Answers | null
}

/** One thing that has to hold, how many cases were looked at, and what breaks it. */
export interface Proof {
  /** Which of the ten promises it belongs to; null where it is about sense and order. */
  readonly promise: number | null
  readonly claim: string
  readonly cases: number
  /** What a case is: "states of the rules", "sums". */
  readonly unit: string
  /** Whether `cases` are all there are, or a sample. */
  readonly whole: boolean
  readonly broken: readonly Fault[]
}

interface Example {
  readonly detail?: string
  readonly answers?: Answers
  readonly changed?: Answers
  /** How large the case is, where it is no matter of answers. */
  readonly size?: number
}

/** Collects the cases of one claim and keeps the smallest counterexample of each kind. */
export class Ledger {
  cases = 0
  readonly #broken = new Map<string, { readonly fault: Fault; readonly size: number }>()

  constructor(
    readonly promise: number | null,
    readonly claim: string,
    readonly unit: string,
  ) {}

  /** @param what says what is broken; one counterexample is kept for each */
  fail(what: string, { detail = '', answers, changed, size }: Example = {}): void {
    const weight = size ?? sizeOf(answers)
    const known = this.#broken.get(what)
    if (known !== undefined && known.size <= weight) return
    const fault = { what, detail, answers: answers ?? null, changed: changed ?? null }
    this.#broken.set(what, { fault, size: weight })
  }

  close({ whole = true } = {}): Proof {
    // A proof over no cases at all proves nothing.
    if (this.cases === 0) this.fail('there was nothing to look at')
    const { promise, claim, unit, cases } = this
    const broken = [...this.#broken.values()].sort((a, b) => a.size - b.size)
    return { promise, claim, unit, cases, whole, broken: broken.map(({ fault }) => fault) }
  }
}

/** Fewer questions first, then fewer ticks. */
function sizeOf(answers: Answers | undefined): number {
  const ticks = Object.values(answers ?? {})
  return ticks.reduce((sum, options) => sum + 100 + options.length, 0)
}
