/** Where a founder came from, as far as known. Cleaned before it gets here. */
export interface Source {
  utmSource?: string | undefined
  utmMedium?: string | undefined
  utmCampaign?: string | undefined
  /** The host of the page with the link. */
  referrer?: string | undefined
}

/** No clean name has brackets, so nobody can arrive under one of these. */
export const NO_SOURCE = '(direct)'
/** Of checks that are older than the counting. */
export const NOT_RECORDED = '(not recorded)'
export const OTHER_SOURCES = '(other)'
/** Every count stands once more under no name, for all sources together. */
export const ALL_SOURCES = ''

/** The one name that a check is counted under. */
export function nameSource({ utmSource, referrer }: Source): string {
  return utmSource ?? referrer ?? NO_SOURCE
}
