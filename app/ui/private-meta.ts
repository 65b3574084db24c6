import { titled } from './site.ts'

/** The title of a page that no search engine is to list. `isRefused` is what its loader found out. */
export function privateMeta(
  title: string,
  {
    matches,
    isRefused = false,
  }: { matches: readonly { data: unknown }[]; isRefused?: boolean | undefined },
) {
  return [
    { title: titled(`${isRefused ? 'Error: ' : ''}${title}`, matches) },
    { name: 'robots', content: 'noindex' },
  ]
}
