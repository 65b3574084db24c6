const WORD = /^[a-z][a-z-]{0,23}(\.(csv|json|pdf))?$/
const ID = /^(\d{1,15}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** The path of a page as the audit log may hold it: what is no word or id of ours is left out. */
export function pageForAudit(pathname: string): string {
  const segments = pathname.split('/').filter(Boolean).slice(0, 6)
  const kept = segments.map((one) => (WORD.test(one) || ID.test(one) ? one : '[other]'))
  return `/${kept.join('/')}`
}
