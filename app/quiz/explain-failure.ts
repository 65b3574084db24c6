/**
 * Says why a form could not be sent, in words for the founder.
 * @param loss what did not happen, as one or two sentences
 * @throws what is no failure, such as a redirect, and what a second try can't mend
 */
export function explainFailure(error: unknown, loss: string): string {
  if (!(error instanceof Response) || error.status >= 500) {
    return `${loss} Check your connection, then press the button again.`
  }
  if (error.status !== 429) throw error
  return `${loss} That was a lot in a short time: wait a minute, then press the button again.`
}
