/** A mail that is ready to go. Sender and Message-ID are the transport's business. */
export interface Mail {
  to: string
  subject: string
  text: string
  html: string
  /** Where an answer goes; to the sender when there is nobody better. */
  replyTo?: string | undefined
  attachments?: readonly { filename: string; contentType: string; content: Buffer }[]
}

/** No attempt will ever succeed: the address is refused, or there is nothing to send. */
export class Undeliverable extends Error {
  override name = 'Undeliverable'
}
