import type { Scoring } from '#rules/score.ts'
import { createWaysToMake, forEachHeap, type Heap, nameHeap, sizeOfHeap } from './heaps.ts'
import type { Limits } from './limits.ts'
import { Ledger, type Proof } from './proof.ts'

/** The total of every heap that the rules could ever make, and of more. */
export class Totals {
  readonly #limits: Limits
  readonly #totals: Float32Array
  /** What making the table showed. */
  readonly proofs: readonly Proof[]

  constructor(scoring: Scoring, limits: Limits) {
    this.#limits = limits
    const { critical, high, medium, low, half } = limits.of
    const size = (critical + 2) * (high + 2) * (medium + 2) * (low + 2) * (half + 2) * 2
    this.#totals = new Float32Array(size).fill(Number.NaN)
    this.proofs = this.#fill(scoring)
  }

  /** Undefined for a heap beyond the limits. */
  get(heap: Heap): number | undefined {
    const { of } = this.#limits
    const outside =
      heap.critical > of.critical + 1 ||
      heap.high > of.high + 1 ||
      heap.medium > of.medium + 1 ||
      heap.low > of.low + 1 ||
      heap.half > of.half + 1
    const total = outside ? Number.NaN : (this.#totals[this.#indexOf(heap)] ?? Number.NaN)
    return Number.isNaN(total) ? undefined : total
  }

  each(visit: (heap: Heap, total: number) => void): void {
    forEachHeap(this.#limits, (heap) => {
      const total = this.get(heap)
      if (total !== undefined) visit(heap, total)
    })
  }

  #fill(scoring: Scoring): readonly Proof[] {
    const sums = new Ledger(
      null,
      'Whole points, none negative, that add up to a score of 0 to 100',
      'sums',
    )
    const ways = new Ledger(
      null,
      'A sum depends on how many findings of each weight it has, and whether a high is confirmed',
      'sums',
    )
    const waysToMake = createWaysToMake(scoring)
    forEachHeap(this.#limits, (heap) => {
      const example = () => ({ detail: nameHeap(heap), size: sizeOfHeap(heap) })
      const totals = waysToMake(heap).map((weights) => {
        const { points, total } = scoring.addUp(weights)
        const whole = points.every((point) => Number.isInteger(point) && point >= 0)
        sums.cases += 1
        if (!whole) sums.fail('a point is negative or not whole', example())
        if (points.reduce((sum, point) => sum + point, 0) !== total)
          sums.fail('the points don’t add up to the total', example())
        if (!(total >= 0 && total <= 100)) sums.fail('a total is not between 0 and 100', example())
        return total
      })
      ways.cases += 1
      if (totals.some((total) => total !== totals[0]))
        ways.fail('equal heaps have different totals', example())
      this.#totals[this.#indexOf(heap)] = totals[0] ?? Number.NaN
    })
    return [sums.close(), ways.close()]
  }

  #indexOf({ critical, high, medium, low, half, confirmed }: Heap): number {
    const { of } = this.#limits
    let index = critical
    index = index * (of.high + 2) + high
    index = index * (of.medium + 2) + medium
    index = index * (of.low + 2) + low
    index = index * (of.half + 2) + half
    return index * 2 + Number(confirmed)
  }
}
