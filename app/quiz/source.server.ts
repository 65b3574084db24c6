import type { Source } from '#db/desk/source.server.ts'

/** What an address may say about where somebody came from, under the names that everybody uses. */
const PARAMETERS = [
  ['utmSource', 'utm_source'],
  ['utmMedium', 'utm_medium'],
  ['utmCampaign', 'utm_campaign'],
] as const
/** Ours: carries the host of the page with the link as far as the first answer. */
const REFERRER = 'referrer'

const LIMIT = 64
const HOST = /^[a-z0-9-]+(\.[a-z0-9-]+)*$/
/** Also where it was encoded once too often. */
const AT = /@|%40/

/**
 * Where a founder came from: as the address says, and the browser where it comes from elsewhere. It
 * stays in the address until the first answer, so that nothing is stored about who only looks. A
 * way through a page of ours that does not carry it on is known by the address of that page.
 */
export function readSource(request: Request): Source {
  const url = new URL(request.url)
  const before = readUrl(request.headers.get('Referer'))
  const isOurs = before !== undefined && bareHost(before) === bareHost(url)
  const told = isOurs && !saysSource(url) ? before : url
  const carried = told.searchParams.get(REFERRER)
  const referrer =
    carried === null ? before && bareHost(before) : bareHost({ hostname: carried.toLowerCase() })
  const words = PARAMETERS.flatMap(([field, parameter]) => {
    const word = cleanWord(told.searchParams.get(parameter))
    return word === undefined ? [] : [[field, word] as const]
  })
  const isForeign = referrer !== undefined && referrer !== bareHost(url)
  return { ...Object.fromEntries(words), ...(isForeign ? { referrer } : {}) }
}

/** `address` with the source in it. */
export function withSource(address: string, source: Source): string {
  const query = new URLSearchParams()
  for (const [field, parameter] of [...PARAMETERS, [REFERRER, REFERRER] as const]) {
    const value = source[field]
    if (value !== undefined) query.set(parameter, value)
  }
  const search = query.toString()
  if (search === '') return address
  return `${address}${address.includes('?') ? '&' : '?'}${search}`
}

/** True where only the browser knows where somebody came from: the next request would not. */
export function isSourceUncarried(request: Request): boolean {
  return !saysSource(new URL(request.url)) && readSource(request).referrer !== undefined
}

function saysSource({ searchParams }: URL): boolean {
  return (
    searchParams.has(REFERRER) || PARAMETERS.some(([, parameter]) => searchParams.has(parameter))
  )
}

/**
 * Letters, digits and a few signs, in lower case. What holds an e-mail address names somebody and is
 * dropped, as is what is too long for a name.
 */
function cleanWord(text: string | null): string | undefined {
  if (text === null || text.length > 4 * LIMIT) return undefined
  const lower = text.normalize('NFKC').toLowerCase()
  if (AT.test(lower)) return undefined
  const word = lower.replace(/[^\p{L}\p{M}\p{N}._~+-]+/gu, '-').replace(/^[-.]+|[-.]+$/g, '')
  return word === '' || word.length > LIMIT ? undefined : word
}

/** Of pages in the web only. */
function readUrl(text: string | null): URL | undefined {
  if (text === null || !URL.canParse(text)) return undefined
  const url = new URL(text)
  return url.protocol === 'https:' || url.protocol === 'http:' ? url : undefined
}

/** Its path, and what it was asked for, are nobody's business. */
function bareHost({ hostname }: { hostname: string }): string | undefined {
  const bare = hostname.replace(/^www\./, '')
  return bare.length <= LIMIT && HOST.test(bare) ? bare : undefined
}
