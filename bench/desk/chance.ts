/** Choices by chance, the same every time. */
export interface Chance {
  /** From 0 up to, not including, 1. */
  next(): number
  /** True in so many of 1. */
  is(share: number): boolean
  pick<Item>(items: readonly Item[]): Item
  /** The earlier, the likelier: the second half as often as the first, and so on. */
  pickEarly<Item>(items: readonly Item[]): Item
}

export function createChance(): Chance {
  let state = 7
  const next = () => {
    // Mulberry32: well mixed in all its bits.
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const at = <Item>(items: readonly Item[], share: number): Item => {
    const item = items[Math.floor(share * items.length)]
    if (item === undefined) throw new Error('There is nothing to choose from.')
    return item
  }
  return {
    next,
    is: (share) => next() < share,
    pick: (items) => at(items, next()),
    pickEarly: (items) => at(items, next() ** 2.5),
  }
}
