/** What a webhook can be told about. */
export const WEBHOOK_EVENTS = [
  'assessment.completed',
  'contact.given',
  'status.changed',
  'contact.erased',
] as const

export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number]

/** When each is sent, and what it carries, for whoever chooses. */
export const EVENT_WORDS: Readonly<Record<WebhookEvent, string>> = {
  'assessment.completed':
    'A founder finished a check. Verdict, score and top findings; nothing that says whose app it is.',
  'contact.given':
    'A founder wrote to us, or changed what they wrote. With their name, e-mail address and message.',
  'status.changed': 'Somebody at the desk changed a status. The one before and the one after.',
  'contact.erased':
    'What a founder gave was erased. The receiver has to erase it too. Always sent along with contact.given.',
}

/**
 * Whoever is given a contact is told when it is erased: the one does not come without the other.
 */
export function withErasure(events: readonly WebhookEvent[]): readonly WebhookEvent[] {
  const needs = events.includes('contact.given')
  return WEBHOOK_EVENTS.filter(
    (event) => events.includes(event) || (needs && event === 'contact.erased'),
  )
}
