/** What a webhook can be told about. */
export const WEBHOOK_EVENTS = [
  'assessment.completed',
  'contact.given',
  'status.changed',
  'contact.erased',
] as const

export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number]
