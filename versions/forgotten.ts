import { readChangelog } from '#rules/changelog.ts'

/** What a change of the rules has to leave behind. */
export interface Leftovers {
  /** RULES_VERSION. */
  readonly version: string
  /** From `digestRules`. */
  readonly digest: string
  /** The text of rules/CHANGELOG.md. */
  readonly changelog: string
  /** The text of docs/rules.md, and what it should be. */
  readonly rulesDoc: string
  readonly freshRulesDoc: string
}

/** What was forgotten after a change of the rules, a sentence each with what to do. */
export function findForgotten(left: Leftovers): readonly string[] {
  const [newest] = readChangelog(left.changelog)
  const forgotten: string[] = []
  if (newest?.version !== left.version)
    forgotten.push(
      `RULES_VERSION is ${left.version}, and the newest entry of rules/CHANGELOG.md is ` +
        `${newest?.version ?? 'missing'}: write an entry.`,
    )
  else if (newest.digest !== left.digest)
    forgotten.push(
      `The rules are not those of version ${left.version} any more: raise RULES_VERSION, and ` +
        'write an entry into rules/CHANGELOG.md with what npm run rules:digest prints.',
    )
  if (left.rulesDoc !== left.freshRulesDoc)
    forgotten.push('docs/rules.md is out of date: npm run rules:doc.')
  return forgotten
}
