import { useRouteLoaderData } from '@remix-run/react'

/** What every page knows about this installation. */
export interface Site {
  brandName: string
  /** Everything here is invented, and each page says so. */
  isDemo: boolean
}

/** The root's data is missing when the root itself failed; a page must still appear then. */
const FALLBACK: Site = { brandName: 'Backend Check', isDemo: false }

export function useSite(): Site {
  const data: unknown = useRouteLoaderData('root')
  return isSite(data) ? data : FALLBACK
}

/** A page's title, as the browser shows it: "Privacy – Backend Check". */
export function titled(title: string, matches: readonly { data: unknown }[]): string {
  const site = matches.map((match) => match.data).find(isSite) ?? FALLBACK
  return `${title} – ${site.brandName}`
}

function isSite(data: unknown): data is Site {
  return (
    typeof data === 'object' &&
    data !== null &&
    'brandName' in data &&
    typeof data.brandName === 'string' &&
    'isDemo' in data &&
    typeof data.isDemo === 'boolean'
  )
}
