import { type LeadFilter, UNKNOWN_RANGES } from '#db/desk/lead-filter.ts'
import { BANDS, NEXT_STEPS, VERDICTS } from '#rules/assessment.ts'
import { LEAD_STATUSES } from '../lead/statuses.ts'

/** The filter of a list, as it stands in an address. `owners` may hold `me`. */
export interface ListFilter extends Omit<LeadFilter, 'heatFrom' | 'notStatuses' | 'number'> {
  readonly isHot?: boolean
}

/** Longer texts than anybody types are cut. */
const LONGEST_SEARCH = 200
/** More values than anybody ticks are left out. */
const MOST_VALUES = 40

/** Reads whatever stands in an address; what makes no sense is left out. It never throws. */
export function readFilter(params: URLSearchParams): ListFilter {
  return drop({
    builders: ids(params, 'builder'),
    verdicts: known(params, 'verdict', VERDICTS),
    bands: known(params, 'band', BANDS),
    findings: ids(params, 'finding'),
    nextSteps: known(params, 'step', NEXT_STEPS),
    statuses: known(params, 'status', LEAD_STATUSES),
    owners: ids(params, 'owner'),
    sources: texts(params, 'source'),
    unknowns: known(params, 'unknowns', UNKNOWN_RANGES),
    scoreFrom: score(params, 'score-from'),
    scoreTo: score(params, 'score-to'),
    from: day(params, 'from'),
    to: day(params, 'to'),
    hasContact: yesNo(params, 'contact'),
    isLive: yesNo(params, 'live'),
    isHot: yesNo(params, 'hot') === true ? true : undefined,
    search: search(params),
  })
}

/** The same filter as an address holds it; equal filters give equal addresses. */
export function writeFilter(filter: ListFilter): URLSearchParams {
  const params = new URLSearchParams()
  const add = (name: string, values: readonly string[] = []) => {
    for (const value of values) params.append(name, value)
  }
  const set = (name: string, value: string | number | undefined) => {
    if (value !== undefined) params.set(name, String(value))
  }
  const setYesNo = (name: string, value: boolean | undefined) => {
    if (value !== undefined) params.set(name, value ? 'yes' : 'no')
  }
  set('q', filter.search)
  add('status', filter.statuses)
  add('owner', filter.owners)
  add('verdict', filter.verdicts)
  add('band', filter.bands)
  add('step', filter.nextSteps)
  add('builder', filter.builders)
  add('finding', filter.findings)
  add('source', filter.sources)
  add('unknowns', filter.unknowns)
  set('score-from', filter.scoreFrom)
  set('score-to', filter.scoreTo)
  set('from', filter.from)
  set('to', filter.to)
  setYesNo('contact', filter.hasContact)
  setYesNo('live', filter.isLive)
  setYesNo('hot', filter.isHot)
  return params
}

type Values<T> = { [Key in keyof T]: T[Key] | undefined }

/** Without what is undefined, so that an empty filter is an empty object. */
function drop(values: Values<ListFilter>): ListFilter {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries)
}

function texts(params: URLSearchParams, name: string): readonly string[] | undefined {
  const values = [...new Set(params.getAll(name))]
    .filter((value) => value !== '' && value.length <= 200)
    .slice(0, MOST_VALUES)
    .sort()
  return values.length === 0 ? undefined : values
}

function ids(params: URLSearchParams, name: string): readonly string[] | undefined {
  const values = texts(params, name)?.filter((value) => /^[a-z0-9-]{1,60}$/.test(value)) ?? []
  return values.length === 0 ? undefined : values
}

/** Keeps the order of the list, not of the address. */
function known<Value extends string>(
  params: URLSearchParams,
  name: string,
  list: readonly Value[],
): readonly Value[] | undefined {
  const given = params.getAll(name)
  const values = list.filter((value) => given.includes(value))
  return values.length === 0 ? undefined : values
}

function score(params: URLSearchParams, name: string): number | undefined {
  const text = params.get(name)?.trim() ?? ''
  return /^\d{1,3}$/.test(text) && Number(text) <= 100 ? Number(text) : undefined
}

function day(params: URLSearchParams, name: string): string | undefined {
  const text = params.get(name)?.trim() ?? ''
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  const time = Date.parse(text)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) ? text : undefined
}

function yesNo(params: URLSearchParams, name: string): boolean | undefined {
  const text = params.get(name)
  return text === 'yes' ? true : text === 'no' ? false : undefined
}

function search(params: URLSearchParams): string | undefined {
  const text = (params.get('q') ?? '').trim().slice(0, LONGEST_SEARCH)
  return text === '' ? undefined : text
}
