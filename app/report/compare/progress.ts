import { type Changed, type Comparison, compareReports, type Snapshot } from './compare-reports.ts'

/** The answers of an earlier check under the rules of the later one. */
export interface Reassessed {
  readonly snapshot: Snapshot
  /** How many of today's questions those answers leave open, because nobody asked them then. */
  readonly leftOpen: number
  /** Ids of earlier findings that no rule of today is called. */
  readonly goneRules: readonly string[]
}

/** Why the same answers could not be tried under the later rules. */
export type NotReassessed = 'answers-no-longer-fit' | 'rules-no-longer-run'

/** What the rules alone did, where they changed between the two checks. */
export interface RulesShift {
  readonly versions: Changed<string>
  /** The same answers under either version; or why there is no telling. */
  readonly effect:
    | (Pick<Reassessed, 'leftOpen' | 'goneRules'> & { readonly comparison: Comparison })
    | NotReassessed
}

/** What became of an app from one check to the next. */
export interface Progress {
  /**
   * What the founder's answers changed: under one version of the rules, where the earlier answers
   * could be tried under the later one.
   */
  readonly yours: Comparison
  /** null where both checks were made by the same rules. */
  readonly rules: RulesShift | null
}

/** Tells apart what the answers changed and what the rules changed. */
export function describeProgress({
  before,
  after,
  reassess,
}: {
  before: Snapshot
  after: Snapshot
  /** Only asked where the versions differ. */
  reassess: () => Reassessed | NotReassessed
}): Progress {
  const versions = { before: before.report.rulesVersion, after: after.report.rulesVersion }
  if (versions.before === versions.after) {
    return { yours: compareReports(before, after), rules: null }
  }
  const again = reassess()
  if (typeof again === 'string') {
    return { yours: compareReports(before, after), rules: { versions, effect: again } }
  }
  const { snapshot, leftOpen, goneRules } = again
  const comparison = compareReports(before, snapshot)
  return {
    yours: compareReports(snapshot, after),
    rules: { versions, effect: { comparison, leftOpen, goneRules } },
  }
}
