/** Choices by chance, the same every time for the same seed. */
export interface Chance {
  /** From 0 up to, not including, 1. */
  next(): number
  /** True in so many of 100. */
  is(percent: number): boolean
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number
  pick<Item>(items: readonly Item[]): Item
  /** One of the keys, as often as its number says. */
  weigh<Key extends string>(weights: Readonly<Record<Key, number>>): Key
  /** Chances of their own: however many are taken from it, the next ones here stay the same. */
  fork(): Chance
}

export function createChance(seed: number): Chance {
  let state = seed
  const next = () => {
    // Mulberry32: well mixed in all its bits.
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    next,
    fork: () => createChance(Math.floor(next() * 2 ** 31)),
    is: (percent) => next() * 100 < percent,
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    pick: (items) => chosen(items[Math.floor(next() * items.length)]),
    weigh: <Key extends string>(weights: Readonly<Record<Key, number>>) => {
      let left = next() * keysOf(weights).reduce((sum, key) => sum + weights[key], 0)
      for (const key of keysOf(weights)) {
        left -= weights[key]
        if (left < 0) return key
      }
      return chosen<Key>(undefined)
    },
  }
}

function keysOf<Key extends string>(weights: Readonly<Record<Key, number>>): Key[] {
  const keys: Key[] = []
  for (const key in weights) keys.push(key)
  return keys
}

function chosen<Item>(item: Item | undefined): Item {
  if (item === undefined) throw new Error('There is nothing to choose from.')
  return item
}
