/** How many slots one row of `lead_facet` covers. */
export const SEGMENT = 65_536
const SEGMENT_BYTES = SEGMENT / 8

/**
 * A set of leads, by slot: one bit each, so that a million leads are compared in a fraction of a
 * millisecond. Slots begin at 1; higher is newer.
 */
export class SlotSet {
  readonly #bytes: Uint8Array
  /** The same bits, 32 at a time. */
  readonly #words: Uint32Array

  /** Empty, with room for as many segments. */
  constructor(segments: number) {
    this.#bytes = new Uint8Array(segments * SEGMENT_BYTES)
    this.#words = new Uint32Array(this.#bytes.buffer)
  }

  get segments(): number {
    return this.#bytes.length / SEGMENT_BYTES
  }

  /** Puts a row of `lead_facet` in its place; one beyond the room is younger than the reading. */
  put(segment: number, packed: Uint8Array): this {
    if (segment >= this.segments) return this
    const start = segment * SEGMENT_BYTES
    if (packed.length === SEGMENT_BYTES) this.#bytes.set(packed, start)
    else {
      this.#bytes.fill(0, start, start + SEGMENT_BYTES)
      for (let at = 0; at + 1 < packed.length; at += 2) {
        this.add(segment * SEGMENT + ((packed[at] ?? 0) | ((packed[at + 1] ?? 0) << 8)))
      }
    }
    return this
  }

  add(slot: number): this {
    this.#bytes[slot >> 3] = (this.#bytes[slot >> 3] ?? 0) | (1 << (slot & 7))
    return this
  }

  remove(slot: number): void {
    this.#bytes[slot >> 3] = (this.#bytes[slot >> 3] ?? 0) & ~(1 << (slot & 7))
  }

  has(slot: number): boolean {
    return ((this.#bytes[slot >> 3] ?? 0) & (1 << (slot & 7))) !== 0
  }

  /** What is in both. Sets that are compared have the same room. */
  and(other: SlotSet): SlotSet {
    const result = new SlotSet(this.segments)
    const [a, b, to] = [this.#words, other.#words, result.#words]
    for (let at = 0; at < to.length; at += 1) to[at] = (a[at] ?? 0) & (b[at] ?? 0)
    return result
  }

  or(other: SlotSet): SlotSet {
    const result = new SlotSet(this.segments)
    const [a, b, to] = [this.#words, other.#words, result.#words]
    for (let at = 0; at < to.length; at += 1) to[at] = (a[at] ?? 0) | (b[at] ?? 0)
    return result
  }

  without(other: SlotSet): SlotSet {
    const result = new SlotSet(this.segments)
    const [a, b, to] = [this.#words, other.#words, result.#words]
    for (let at = 0; at < to.length; at += 1) to[at] = (a[at] ?? 0) & ~(b[at] ?? 0)
    return result
  }

  /** What lies between, both included. */
  between(first: number, last: number): SlotSet {
    const result = new SlotSet(this.segments)
    const [from, to] = [Math.max(0, first), Math.min(last, this.segments * SEGMENT - 1)]
    if (from > to) return result
    result.#bytes.set(this.#bytes.subarray(from >> 3, (to >> 3) + 1), from >> 3)
    result.#bytes[from >> 3] = (result.#bytes[from >> 3] ?? 0) & (0xff << (from & 7))
    result.#bytes[to >> 3] = (result.#bytes[to >> 3] ?? 0) & (0xff >> (7 - (to & 7)))
    return result
  }

  count(): number {
    return this.countWith(this)
  }

  /** How many are in both. */
  countWith(other: SlotSet): number {
    const [a, b] = [this.#words, other.#words]
    let sum = 0
    for (let at = 0; at < a.length; at += 1) {
      const word = (a[at] ?? 0) & (b[at] ?? 0)
      if (word !== 0) sum += bitsIn(word)
    }
    return sum
  }

  /** The newest, from a slot downwards. */
  newest(limit: number, from?: number): readonly number[] {
    return this.newestWith(this, limit, from)
  }

  /** The newest that are in both, from a slot downwards: looks no further than it has to. */
  newestWith(other: SlotSet, limit: number, from = this.segments * SEGMENT - 1): readonly number[] {
    const [a, b] = [this.#words, other.#words]
    const slots: number[] = []
    for (let at = Math.min(from >> 5, a.length - 1); at >= 0; at -= 1) {
      if (((a[at] ?? 0) & (b[at] ?? 0)) === 0) continue
      for (let slot = Math.min(at * 32 + 31, from); slot >= at * 32; slot -= 1) {
        if (!this.has(slot) || !other.has(slot)) continue
        slots.push(slot)
        if (slots.length === limit) return slots
      }
    }
    return slots
  }

  /**
   * The first segment as a row of `lead_facet`: two bytes for each place while they are few, a bit for
   * each possible one once that is shorter.
   */
  pack(): Uint8Array {
    if (this.count() * 2 >= SEGMENT_BYTES) return this.#bytes.slice(0, SEGMENT_BYTES)
    return Uint8Array.from(this.newest(SEGMENT).flatMap((place) => [place & 0xff, place >> 8]))
  }
}

/** Takes places in a segment into a packed row (true), or out of it (false). */
export function repack(
  packed: Uint8Array | undefined,
  changes: ReadonlyMap<number, boolean>,
): Uint8Array {
  const set = new SlotSet(1)
  if (packed !== undefined) set.put(0, packed)
  for (const [place, isIn] of changes) {
    if (isIn) set.add(place)
    else set.remove(place)
  }
  return set.pack()
}

function bitsIn(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555)
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}
