import type { AppLoadContext } from '@remix-run/node'
import { dayOf } from '#db/days.ts'
import {
  findFirstDay,
  type KeyCount,
  readBands,
  readSources,
  readTotals,
  type SourceCount,
} from '#db/desk/figures.server.ts'
import { longDate } from '#rules/long-date.ts'
import { SECTIONS } from '#rules/question.ts'
import { QUESTIONS } from '#rules/questions/questionnaire.ts'
import { counted } from '../../ui/counted.ts'
import { unitOf } from './buckets.ts'
import { describeResults } from './describe-results.server.ts'
import type {
  ChoiceView,
  Figures,
  FiguresView,
  FunnelView,
  QuestionRow,
  SourceRow,
  TimeView,
} from './figures-view.ts'
import { lengthInWords, percent } from './in-words.ts'
import { type Asked, figuresAddress, PRESETS, readAsked } from './period.ts'
import { quartilesOf } from './quartiles.ts'

/** Adds up what the address asks for, and puts it in words. */
export async function describeFigures(
  { db, now }: Pick<AppLoadContext, 'db' | 'now'>,
  params: URLSearchParams,
): Promise<FiguresView> {
  const today = dayOf(now())
  const firstDay = await findFirstDay(db)
  const asked = readAsked(params, { today, firstDay })
  const bySource = await readSources(db, asked)
  const choice = describeChoice(asked, { today, wasEverCounted: firstDay !== undefined, bySource })
  const totals = await readTotals(db, asked)
  const steps = lookUp(totals('step'))
  if (steps('started') === 0) return { choice, figures: null }
  const unit = unitOf(asked)
  const bands = await readBands(db, {
    ...asked,
    by: unit === 'day' || unit === 'week' ? 'day' : 'month',
  })
  const figures: Figures = {
    started: steps('started'),
    completed: steps('completed'),
    contact: steps('contact'),
    again: steps('again'),
    toResult: describeTime(totals('to-result')),
    toContact: describeTime(totals('to-contact')),
    funnel: describeFunnel(lookUp(totals('reached')), lookUp(totals('answered'))),
    results: describeResults(asked, totals, { unit, bands }),
    sources: describeSources(asked, bySource),
  }
  return { choice, figures }
}

const lookUp =
  (counts: readonly KeyCount[]) =>
  (wanted: string): number =>
    counts.find(({ key }) => key === wanted)?.count ?? 0

function describeChoice(
  asked: Asked,
  {
    today,
    wasEverCounted,
    bySource,
  }: { today: string; wasEverCounted: boolean; bySource: readonly SourceCount[] },
): ChoiceView {
  const { from, to, source } = asked
  const named = new Set(bySource.map((row) => row.source))
  if (source !== null) named.add(source)
  return {
    presets: PRESETS.map(({ id, label }) => ({
      label,
      address: figuresAddress({ preset: id, source }),
      isCurrent: id === asked.preset,
    })),
    from,
    to,
    today,
    days: from === to ? longDate(from) : `${longDate(from)} to ${longDate(to)}`,
    source,
    sources: [...named].sort(),
    allSources: source === null ? null : figuresAddress({ ...asked, source: null }),
    wasEverCounted,
    everything: figuresAddress({ preset: 'all', source: null }),
  }
}

function describeTime(counts: readonly KeyCount[]): TimeView | null {
  const found = quartilesOf(counts.map(({ key, count }) => ({ value: Number(key), count })))
  if (found === null) return null
  const { low, median, high, count } = found
  return {
    median: lengthInWords(median),
    between: low === high ? '' : `${lengthInWords(low)} to ${lengthInWords(high)}`,
    count,
  }
}

/** Every question that anybody reached, in the order in which it is asked. */
function describeFunnel(
  reachedOf: (id: string) => number,
  answeredOf: (id: string) => number,
): FunnelView {
  const rows = QUESTIONS.flatMap(({ id, text, section }) => {
    const reached = reachedOf(id)
    return reached === 0 ? [] : [{ id, text, section, reached, left: reached - answeredOf(id) }]
  })
  const sections = SECTIONS.map(({ id, title }) => ({
    title,
    questions: rows.filter(({ section }) => section === id),
  }))
  return {
    sections: sections.filter(({ questions }) => questions.length > 0),
    most: sayMost(rows),
  }
}

function sayMost(rows: readonly QuestionRow[]): string | null {
  const [most] = rows.toSorted((a, b) => b.left - a.left)
  if (most === undefined || most.left === 0) return null
  const { left, reached, text } = most
  return `Most left at “${text}”: ${counted(left, 'founder')}, ${percent(left, reached)} of those who reached it.`
}

/** Those that brought most founders first. */
function describeSources(asked: Asked, rows: readonly SourceCount[]): readonly SourceRow[] {
  const sources = [...new Set(rows.map(({ source }) => source))]
  const described = sources.map((source): SourceRow => {
    const own = rows.filter((row) => row.source === source)
    const steps = lookUp(own.filter(({ kind }) => kind === 'step'))
    const bands = own.filter(({ kind }) => kind === 'band')
    const band = lookUp(bands)
    return {
      source,
      started: steps('started'),
      completed: steps('completed'),
      contact: steps('contact'),
      worrying: band('high') + band('critical'),
      results: bands.reduce((sum, { count }) => sum + count, 0),
      isCurrent: source === asked.source,
      address: figuresAddress({ ...asked, source }),
    }
  })
  return described.sort((a, b) => b.started - a.started || (a.source < b.source ? -1 : 1))
}
