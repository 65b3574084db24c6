import { readFilter, writeFilter } from './filter.ts'
import { type ListPlace, listAddress } from './list-address.ts'
import type { ChipView, FilterGroup } from './list-view.ts'

/** Each thing that the list is filtered by, with the way to be without it. */
export function chipsOf(place: ListPlace, groups: readonly FilterGroup[]): readonly ChipView[] {
  const without = (name: string, value?: string): string => {
    const params = writeFilter(place.filter)
    params.delete(name, value)
    return listAddress({ filter: readFilter(params), sort: place.sort })
  }
  const { search, scoreFrom, scoreTo, from, to } = place.filter
  const single = (name: string, label: string, value: string | number | undefined): ChipView[] =>
    value === undefined ? [] : [{ label: `${label} ${value}`, without: without(name) }]
  return [
    ...single('q', 'Words:', search === undefined ? undefined : `“${search}”`),
    ...groups.flatMap(({ name, title, options }) =>
      options
        .filter(({ isChosen, value }) => isChosen && value !== '')
        .map(({ value, label }) => ({
          label: name === 'hot' ? 'Hot now' : `${title}: ${label}`,
          without: without(name, value),
        })),
    ),
    ...single('score-from', 'Score from', scoreFrom),
    ...single('score-to', 'Score to', scoreTo),
    ...single('from', 'Finished from', from),
    ...single('to', 'Finished to', to),
  ]
}
