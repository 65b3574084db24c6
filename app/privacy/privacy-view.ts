/** What the page says that depends on this installation. Lengths of time are in words. */
export interface PrivacyView {
  brandName: string
  operator: string | null
  contactEmail: string | null
  keeps: {
    drafts: string
    results: string
    contacts: string
    mails: string
    complaints: string
  }
  /** Nothing can be mailed without it. */
  canMail: boolean
  /** What this browser's cookie opens; null when nothing is saved. */
  own: { data: string; isFinished: boolean } | null
}
