import fc from 'fast-check'
import { expect, test } from 'vitest'
import { repack, SEGMENT, SlotSet } from '#db/desk/slots.ts'

const ROOM = 3

/** Some lists are sparse, some so dense that they are packed bit by bit. */
const anySlots = fc.oneof(
  fc.uniqueArray(fc.integer({ min: 0, max: ROOM * SEGMENT - 1 }), { maxLength: 60 }),
  fc
    .record({
      from: fc.integer({ min: 0, max: 2 * SEGMENT }),
      step: fc.integer({ min: 1, max: 20 }),
    })
    .map(({ from, step }) => Array.from({ length: 20_000 }, (_, at) => from + at * step))
    .map((slots) => slots.filter((slot) => slot < ROOM * SEGMENT)),
)

const setOf = (slots: readonly number[]) => {
  const set = new SlotSet(ROOM)
  for (const slot of slots) set.add(slot)
  return set
}

const listOf = (set: SlotSet) => set.newest(ROOM * SEGMENT).toReversed()
const sorted = (slots: Iterable<number>) => [...slots].toSorted((a, b) => a - b)

test('sets of leads are joined, cut and counted as sets are', () => {
  fc.assert(
    fc.property(anySlots, anySlots, (a, b) => {
      const [first, second] = [new Set(a), new Set(b)]
      const both = sorted(a.filter((slot) => second.has(slot)))
      expect(listOf(setOf(a).and(setOf(b)))).toEqual(both)
      expect(setOf(a).countWith(setOf(b))).toBe(both.length)
      expect(listOf(setOf(a).or(setOf(b)))).toEqual(sorted(new Set([...a, ...b])))
      expect(listOf(setOf(a).without(setOf(b)))).toEqual(
        sorted(a.filter((slot) => !second.has(slot))),
      )
      expect(setOf(a).count()).toBe(first.size)
    }),
    { numRuns: 60 },
  )
})

test('a range and a page are cut out exactly', () => {
  const place = fc.integer({ min: -5, max: ROOM * SEGMENT + 5 })
  fc.assert(
    fc.property(anySlots, place, place, fc.integer({ min: 1, max: 50 }), (slots, a, b, limit) => {
      const [first, last] = [Math.min(a, b), Math.max(a, b)]
      const inside = sorted(slots).filter((slot) => slot >= first && slot <= last)
      expect(listOf(setOf(slots).between(first, last))).toEqual(inside)
      expect(
        setOf(slots)
          .between(last + 1, first)
          .count(),
      ).toBe(0)
      const upTo = sorted(slots).filter((slot) => slot <= last)
      expect(setOf(slots).newest(limit, last)).toEqual(upTo.toReversed().slice(0, limit))
    }),
    { numRuns: 60 },
  )
})

test('a packed row gives back what was put into it, and takes changes', () => {
  const places = anySlots.map((slots) => [...new Set(slots.map((slot) => slot % SEGMENT))])
  fc.assert(
    fc.property(places, places, (before, gone) => {
      const packed = repack(undefined, new Map(before.map((place) => [place, true])))
      expect(listOf(new SlotSet(ROOM).put(0, packed))).toEqual(sorted(before))
      const after = repack(packed, new Map(gone.map((place) => [place, false])))
      const left = before.filter((place) => !gone.includes(place))
      expect(listOf(new SlotSet(ROOM).put(0, after))).toEqual(sorted(left))
      expect(after.length).toBeLessThanOrEqual(SEGMENT / 8)
    }),
    { numRuns: 25 },
  )
})

test('a row beyond the room is left out', () => {
  const packed = repack(undefined, new Map([[5, true]]))
  expect(new SlotSet(ROOM).put(ROOM, packed).count()).toBe(0)
  expect(listOf(new SlotSet(ROOM).put(1, packed))).toEqual([SEGMENT + 5])
})
