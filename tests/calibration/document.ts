import { ASPECTS, type Aspect, agreement, differences, judgementOf, type Said } from './compare.ts'
import { FIRST_RUN } from './first-run.ts'
import type { CalibrationFounder, Settled } from './founder.ts'
import { CALIBRATION_FOUNDERS } from './founders.ts'
import { PROBES } from './probes.ts'

const HEADINGS: Readonly<Record<Aspect | 'all', string>> = {
  verdict: 'verdict',
  band: 'band',
  nextStep: 'next step',
  first: 'first finding',
  all: 'all four',
}

const GROUPS: readonly { readonly title: string; readonly text: string; readonly has: Has }[] = [
  {
    title: 'Mended in the rules',
    text: 'The expert was right, or nearly so, and the rules have changed since.',
    has: ({ right, open }) => right === 'expert' && open !== true,
  },
  {
    title: 'Open: the rules are wrong',
    text: 'The rules still say something else. A test fails as soon as one of these is mended, so that this list can’t be out of date.',
    has: ({ open }) => open === true,
  },
  {
    title: 'The expert overlooked something',
    text: 'On second thoughts the rules are right.',
    has: ({ right, open }) => right === 'engine' && open !== true,
  },
  {
    title: 'Arguable',
    text: 'Both can be defended. The rules stay as they are, and the reason against them is on record.',
    has: ({ right, open }) => right === 'arguable' && open !== true,
  },
]

type Has = (settled: Settled) => boolean

/** The whole of docs/calibration.md. */
export function writeCalibration(): string {
  return `${[
    '# Calibration: do the rules say what an honest expert would say?',
    '<!-- Generated from tests/calibration/ by npm run calibrate -- --write. Don’t edit. -->',
    `${CALIBRATION_FOUNDERS.length} whole founders were invented from public knowledge about builders and their usual failures. For each, somebody wrote down what an honest senior consultant would say, and why, before the rules were run on the answers, and without having read their conditions, severities and next steps. What the bands and the next steps mean was known.

Those first judgements are never changed. Where they differ from what the rules say, the difference was looked into and settled, with a reason.`,
    'One person judged, so agreement with a second expert is unknown. The founders are invented, so the rates say nothing about real founders; they show where the rules and a human disagree.',
    '## Agreement with the first judgement',
    rates(),
    direction(),
    '## Every founder',
    'Where the two differ, it says _expert → rules_. “Settled” tells who was right.',
    table(CALIBRATION_FOUNDERS),
    '## The misses',
    ...misses(CALIBRATION_FOUNDERS),
    '## Probes',
    `${PROBES.length} further founders were written with the rules at hand, to find where they give a false all-clear or cry wolf. They don’t count in the rates above.`,
    table(PROBES),
    ...PROBES.map(explain),
    '## What to watch',
    [
      '- **Crying wolf** at careful founders who merely don’t know small things: look at the bands of `careful-…` and `waitlist-table`.',
      '- **A false all-clear**: look for a milder band, above all in the probes.',
      '- **A next step that doesn’t fit who can do the work**: look at the next steps of `hole-…`, `guest-house-card-form` and `own-login-unreviewed`.',
    ].join('\n'),
  ].join('\n\n')}\n`
}

function rates(): string {
  const first = agreement(CALIBRATION_FOUNDERS.map((founder) => [founder.expert, atFirst(founder)]))
  const now = agreement(
    CALIBRATION_FOUNDERS.map((founder) => [founder.expert, judgementOf(founder)]),
  )
  const columns = [...ASPECTS, 'all'] as const
  const cells = (one: typeof now) =>
    columns.map((column) => {
      const { agreed, of } = one[column]
      return `${agreed} of ${of} (${Math.round((100 * agreed) / of)} %)`
    })
  return grid(
    ['', ...columns.map((column) => HEADINGS[column])],
    [
      ['first run', ...cells(first)],
      ['today', ...cells(now)],
    ],
  )
}

const BANDS_IN_ORDER: readonly (string | null)[] = ['none', 'low', 'medium', 'high', 'critical']

function direction(): string {
  const gaps = CALIBRATION_FOUNDERS.map(
    (founder) =>
      BANDS_IN_ORDER.indexOf(atFirst(founder).band) - BANDS_IN_ORDER.indexOf(founder.expert.band),
  )
  const harsher = gaps.filter((gap) => gap > 0).length
  const milder = gaps.filter((gap) => gap < 0).length
  const most = Math.max(...gaps.map(Math.abs))
  return `On the first run the rules’ band was harsher than the expert’s for ${harsher} founders and milder for ${milder}, never by more than ${most} band${most === 1 ? '' : 's'}.`
}

/** @throws when the founder was added later and has no first run. */
function atFirst({ id }: CalibrationFounder): Said {
  const said = FIRST_RUN[id]
  if (said === undefined) throw new Error(`There is no first run of "${id}".`)
  return said
}

export function table(founders: readonly CalibrationFounder[]): string {
  return grid(
    ['founder', ...ASPECTS.map((aspect) => HEADINGS[aspect]), 'settled'],
    founders.map((founder) => {
      const actual = judgementOf(founder)
      return [
        founder.id,
        ...ASPECTS.map((aspect) => compared(founder.expert[aspect], actual[aspect])),
        founder.settled === undefined ? '' : settledAs(founder.settled),
      ]
    }),
  )
}

const compared = (expert: string | null, actual: string | null) =>
  expert === actual ? (expert ?? '–') : `**${expert ?? '–'} → ${actual ?? '–'}**`

function settledAs({ right, open }: Settled): string {
  if (open === true) return 'open'
  return right === 'engine' ? 'rules' : right === 'expert' ? 'mended' : 'arguable'
}

function misses(founders: readonly CalibrationFounder[]): readonly string[] {
  return GROUPS.flatMap(({ title, text, has }) => {
    const those = founders.filter(({ settled }) => settled !== undefined && has(settled))
    return those.length === 0 ? [] : [`### ${title}`, text, ...those.map(explain)]
  })
}

function explain(founder: CalibrationFounder): string {
  const { id, story, because, settled } = founder
  if (settled === undefined) return `- **${id}**: ${story} ${because}`
  const gaps = differences(founder.expert, settled).map(
    (aspect) =>
      `${HEADINGS[aspect]} ${founder.expert[aspect] ?? 'nothing'} became ${settled[aspect] ?? 'nothing'}`,
  )
  const revised = gaps.length === 0 ? 'It stands as first judged.' : `Settled: ${gaps.join(', ')}.`
  return [
    `- **${id}**: ${story}`,
    `  _First judgement:_ ${because}`,
    `  _On reflection:_ ${settled.why} ${revised}`,
  ].join('\n')
}

/** A table with its columns lined up, as the formatter likes it. */
function grid(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) =>
    Math.max(3, title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  )
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')
}
