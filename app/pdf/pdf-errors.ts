/** All workers are busy and the queue is full: come back later. */
export class PdfBusyError extends Error {
  override readonly name = 'PdfBusyError'
}

/** A report took longer than it may; its worker was stopped. */
export class PdfTimeoutError extends Error {
  override readonly name = 'PdfTimeoutError'
}
