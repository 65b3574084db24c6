/** Everything that is stored, in words, for the page. */
export interface MyDataView {
  contacts: readonly Row[][]
  consents: readonly { text: string; given: string; withdrawn: string | null }[]
  /** Something to take back. */
  hasConsent: boolean
  checks: readonly CheckView[]
}

export interface CheckView {
  id: string
  title: string
  rows: readonly Row[]
  answers: readonly Row[]
  /** What else hangs on it; only what there is. */
  lists: readonly { title: string; items: readonly string[] }[]
}

export interface Row {
  label: string
  value: string
}
