/** The number in the address of a lead; undefined for whatever is none. */
export function readLeadNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined
}
