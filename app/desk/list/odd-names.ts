/**
 * Names of parameters that were not understood. A page leaves them out; a file or a program would
 * hold everybody, and nobody would notice.
 */
export function oddNames(given: URLSearchParams, understood: URLSearchParams): readonly string[] {
  return [...new Set(given.keys())]
    .filter((name) => !areSame(given.getAll(name), understood.getAll(name)))
    .map((name) => name.slice(0, LONGEST))
}

const LONGEST = 40

/** A value twice, or in another order, is no mistake; one that was not understood is. */
function areSame(given: readonly string[], understood: readonly string[]): boolean {
  const values = new Set(given.map((value) => value.trim()))
  return values.size === understood.length && understood.every((value) => values.has(value))
}
