/** Why a receiver was not reached or not content, in words for the log of deliveries. */
export class SendFailed extends Error {
  override name = 'SendFailed'
  /** Of the answer, where there was one. */
  readonly status: number | null

  constructor(message: string, status: number | null = null) {
    super(message)
    this.status = status
  }
}
