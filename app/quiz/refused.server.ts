/**
 * Requests whose form was refused. Remix gives `meta` what loaders return, never what actions do;
 * so this tells the loader of the same request that its title has to say "Error".
 */
const refused = new WeakSet<object>()

export function markRefused(context: object): void {
  refused.add(context)
}

export function wasRefused(context: object): boolean {
  return refused.has(context)
}
