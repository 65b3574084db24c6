import type { Answers } from '#rules/states.ts'

/** A rule engine with our rules in it. */
export interface Contestant {
  readonly name: string
  /** Brings answers into the engine's own form, which is not measured. */
  prepare(answers: Answers): Ready
}

export interface Ready {
  /** One assessment; what it gives is looked at by nobody. */
  run(): unknown
  /** Ids of the rules that are a confirmed risk. */
  listRisks(): Promise<readonly string[]>
}
