/** The name of a button, and what it does. */
export const INTENT = 'intent'
export const REMOVE_CONTACT = 'remove-contact'
export const WITHDRAW_CONSENT = 'withdraw-consent'

/** What the page says after it was done, by the word in its address. */
export const DONE: ReadonlyMap<string, string> = new Map([
  [REMOVE_CONTACT, 'Your name, your address and your message are erased.'],
  [WITHDRAW_CONSENT, 'Your consent is taken back. You get no advertising from us.'],
])
