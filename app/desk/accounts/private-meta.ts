import { titled } from '../../ui/site.ts'

/** The title of a page about accounts. `isRefused` is what its loader found out. */
export function privateMeta(
  title: string,
  { matches, isRefused }: { matches: readonly { data: unknown }[]; isRefused: boolean },
) {
  return [
    { title: titled(`${isRefused ? 'Error: ' : ''}${title}`, matches) },
    { name: 'robots', content: 'noindex' },
  ]
}
