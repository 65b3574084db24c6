/** The name of a button, and what it does to a webhook. */
export const INTENT = 'intent'
export const INTENTS = ['events', 'pause', 'resume', 'test', 'repeat'] as const
export type Intent = (typeof INTENTS)[number]

export const isIntent = (text: string): text is Intent => INTENTS.some((intent) => intent === text)

/** What the page says after it was done, by the word in its address. */
export const DONE: ReadonlyMap<string, string> = new Map([
  ['events', 'Saved. From now on it is told about what is ticked.'],
  ['pause', 'Paused. Nothing is sent, and what happens meanwhile waits here for up to 30 days.'],
  ['resume', 'On again. What has waited is being sent.'],
  ['repeat', 'On its way once more, under the same id.'],
])

/** The field that says which secret a page is about, so that a second press changes nothing. */
export const MADE_AT = 'made-at'
