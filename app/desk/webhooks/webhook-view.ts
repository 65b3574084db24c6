import type { DeliveryCounts, LoggedDelivery } from '#db/desk/delivery-log.server.ts'

/** One receiver as the pages show it. Times are in words. */
export interface WebhookView {
  id: string
  url: string
  /** The part of the address that people know it by. */
  host: string
  events: readonly string[]
  addedOn: string
  /** Null while it is on. */
  paused: { on: string; why: 'asked' | 'gone' } | null
  secretMadeOn: string
  /** Until when the old secret signs as well; null when only one does. */
  oldSecretUntil: string | null
  counts: DeliveryCounts
}

/** One line of the log. */
export interface DeliveryView {
  id: string
  event: string
  /** Null for a test. */
  number: number | null
  /** Null once it is erased. */
  leadAddress: string | null
  state: LoggedDelivery['state']
  when: string
  /** "Delivered at the second attempt.", "Tried twice. Next attempt: …" */
  story: string
  error: string | null
  /** What its button says; null where there is none. */
  repeat: string | null
}
