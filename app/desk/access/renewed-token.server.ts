/**
 * Tokens that were changed while a request was answered. Remix runs the loaders of a page after its
 * action with the cookie that the browser sent, whose token is dead by then.
 */
const renewed = new WeakMap<object, string>()

export function noteRenewedToken(context: object, token: string): void {
  renewed.set(context, token)
}

export function findRenewedToken(context: object): string | undefined {
  return renewed.get(context)
}
