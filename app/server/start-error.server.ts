/** The program cannot start, for a reason the operator can mend. The message is one line. */
export class StartError extends Error {
  override name = 'StartError'
}
