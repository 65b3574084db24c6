import type { UnknownRange } from '#db/desk/lead-filter.ts'
import type { Band, NextStep, Verdict } from '#rules/assessment.ts'
import { BUILDERS } from '#rules/builders.ts'
import { RULES } from '#rules/risks/all.ts'

/** Does the app have a backend? */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  yes: 'Has a backend',
  hosted: 'A service runs it',
  none: 'No backend',
  'cannot-tell': 'Can’t tell yet',
}

export const BAND_WORDS: Readonly<Record<Band, string>> = {
  critical: 'Critical',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
  none: 'None',
}

export const NEXT_STEP_WORDS: Readonly<Record<NextStep, string>> = {
  build: 'Build',
  audit: 'Audit',
  'find-out': 'Find out',
  'quick-fix': 'Quick fixes',
  nothing: 'Nothing',
}

export const UNKNOWN_WORDS: Readonly<Record<UnknownRange, string>> = {
  '0': 'None',
  '1-2': '1 or 2',
  '3-5': '3 to 5',
  '6+': '6 or more',
}

/** For a value as it is stored; one that newer rules no longer know stays as it is. */
export function wordFor(words: Readonly<Record<string, string>>, value: string): string {
  return words[value] ?? value
}

export function builderName(id: string): string {
  if (id === 'unsure') return 'Not known'
  return BUILDERS.find((builder) => builder.id === id)?.name ?? id
}

export function findingTitle(id: string): string {
  if (id === 'none') return 'Nothing found'
  return RULES.find((rule) => rule.id === id)?.title ?? id
}
