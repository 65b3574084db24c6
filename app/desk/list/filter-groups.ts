import { UNKNOWN_RANGES } from '#db/desk/lead-filter.ts'
import { NEXT_STEPS, VERDICTS } from '#rules/assessment.ts'
import { LEAD_STATUSES, STATUS_LABEL } from '../lead/statuses.ts'
import type { ListFilter } from './filter.ts'
import type { FilterGroup } from './list-view.ts'
import {
  BAND_WORDS,
  builderName,
  findingTitle,
  NEXT_STEP_WORDS,
  UNKNOWN_WORDS,
  VERDICT_WORDS,
  wordFor,
} from './words.ts'

/** What the leads have that can be filtered by, beyond what the rules know. */
export interface FilterChoices {
  builders: readonly string[]
  findings: readonly string[]
  sources: readonly string[]
  members: readonly { id: string; email: string }[]
}

type Choice = readonly [value: string, label: string]

const YES_NO: readonly Choice[] = [
  ['', 'Either'],
  ['yes', 'Yes'],
  ['no', 'No'],
]

/** Every group of the filter with its options, the chosen ones marked. */
export function filterGroups(filter: ListFilter, choices: FilterChoices): readonly FilterGroup[] {
  const worstFirst = ['critical', 'high', 'medium', 'low', 'none']
  return [
    many('status', 'Status', filter.statuses, words(LEAD_STATUSES, STATUS_LABEL)),
    many('owner', 'Owner', filter.owners, [
      ['me', 'Me'],
      ['nobody', 'Nobody'],
      ...choices.members.map(({ id, email }): Choice => [id, email]),
    ]),
    many('band', 'Risk', filter.bands, words(worstFirst, BAND_WORDS)),
    many('verdict', 'Verdict', filter.verdicts, words(VERDICTS, VERDICT_WORDS)),
    many('step', 'Next step', filter.nextSteps, words(NEXT_STEPS.toReversed(), NEXT_STEP_WORDS)),
    many('builder', 'Builder', filter.builders, byLabel(choices.builders, builderName)),
    many('finding', 'Top finding', filter.findings, byLabel(choices.findings, findingTitle)),
    many(
      'source',
      'Source',
      filter.sources,
      byLabel(choices.sources, (name) => name),
    ),
    many('unknowns', 'Open questions', filter.unknowns, words(UNKNOWN_RANGES, UNKNOWN_WORDS)),
    yesNo('contact', 'Wrote to us', filter.hasContact),
    yesNo('live', 'Real people use it', filter.isLive),
    many('hot', 'Hot', filter.isHot === true ? ['yes'] : undefined, [['yes', 'Yes']]),
  ]
}

function words(values: readonly string[], labels: Readonly<Record<string, string>>): Choice[] {
  return values.map((value) => [value, wordFor(labels, value)])
}

function byLabel(values: readonly string[], label: (value: string) => string): readonly Choice[] {
  return values
    .map((value): Choice => [value, label(value)])
    .sort(([, a], [, b]) => a.localeCompare(b, 'en'))
}

/** A value that is chosen stays on offer, also when nobody has it any more. */
function many(
  name: string,
  title: string,
  chosen: readonly string[] = [],
  choices: readonly Choice[],
): FilterGroup {
  const known = choices.map(([value]) => value)
  const others = chosen
    .filter((value) => !known.includes(value))
    .map((value): Choice => [value, value])
  const options = [...choices, ...others].map(([value, label]) => {
    return { value, label, isChosen: chosen.includes(value) }
  })
  return { name, title, kind: 'checkbox', options, summary: summarise(options) }
}

function yesNo(name: string, title: string, chosen: boolean | undefined): FilterGroup {
  const wanted = chosen === undefined ? '' : chosen ? 'yes' : 'no'
  const options = YES_NO.map(([value, label]) => ({ value, label, isChosen: value === wanted }))
  const summary = chosen === undefined ? '' : summarise(options)
  return { name, title, kind: 'radio', options, summary }
}

function summarise(options: FilterGroup['options']): string {
  const chosen = options.filter(({ isChosen }) => isChosen)
  return chosen.length > 1 ? `${chosen.length} chosen` : (chosen[0]?.label ?? '')
}
