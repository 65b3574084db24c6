import { BANDS, type Band } from '#rules/assessment.ts'
import { SEVERITIES } from '#rules/risk.ts'
import type { Scoring } from '#rules/score.ts'
import { type Heap, nameHeap, sizeOfHeap } from '../heaps.ts'
import type { Limits } from '../limits.ts'
import { Ledger, type Proof } from '../proof.ts'
import { Totals } from '../totals.ts'

const rank = (band: Band) => BANDS.indexOf(band)
const exampleOf = (heap: Heap) => ({ detail: nameHeap(heap), size: sizeOfHeap(heap) })

/** What holds for sums of findings, looked up in a table of every sum that the rules could make. */
export function proveSums(scoring: Scoring, limits: Limits): readonly Proof[] {
  const totals = new Totals(scoring, limits)
  return [
    proveSeverityIsBand(scoring),
    proveCriticalStays(scoring, totals),
    proveDoubtsAlone(scoring, totals),
    proveWorseIsNeverLess(totals),
    proveLowsAlone(scoring, totals),
    ...totals.proofs,
  ]
}

function proveSeverityIsBand({ weightOf, addUp, bandOf }: Scoring): Proof {
  const ledger = new Ledger(1, 'One confirmed finding makes the band of its name', 'severities')
  for (const severity of SEVERITIES) {
    ledger.cases += 1
    const band = bandOf(addUp([weightOf(severity, true)]).total)
    if (band !== severity) ledger.fail(`one confirmed ${severity} finding makes the band ${band}`)
  }
  return ledger.close()
}

function proveCriticalStays({ bandOf }: Scoring, totals: Totals): Proof {
  const ledger = new Ledger(2, 'The band is critical exactly where a confirmed critical is', 'sums')
  totals.each((heap, total) => {
    ledger.cases += 1
    const critical = bandOf(total) === 'critical'
    if (heap.critical > 0 && !critical)
      ledger.fail('a confirmed critical doesn’t make the band critical', exampleOf(heap))
    if (heap.critical === 0 && critical)
      ledger.fail('the band is critical without a confirmed critical', exampleOf(heap))
  })
  return ledger.close()
}

function proveDoubtsAlone({ bandOf }: Scoring, totals: Totals): Proof {
  const ledger = new Ledger(4, 'Doubts alone never reach critical, and never read as safe', 'sums')
  totals.each((heap, total) => {
    if (heap.critical > 0 || heap.confirmed || sizeOfHeap(heap) === 0) return
    ledger.cases += 1
    if (rank(bandOf(total)) > rank('high'))
      ledger.fail('doubts alone make the band critical', exampleOf(heap))
    if (total === 0) ledger.fail('doubts alone make no points', exampleOf(heap))
  })
  return ledger.close()
}

/** Every way in which one finding can get a step worse. Anything worse is a chain of such steps. */
const STEPS: readonly ((heap: Heap) => Heap)[] = [
  (heap) => ({ ...heap, half: heap.half + 1 }),
  (heap) => ({ ...heap, half: heap.half - 1, low: heap.low + 1 }),
  (heap) => ({ ...heap, low: heap.low - 1, medium: heap.medium + 1 }),
  (heap) => ({ ...heap, medium: heap.medium - 1, high: heap.high + 1 }),
  (heap) => ({ ...heap, high: heap.high - 1, critical: heap.critical + 1 }),
  (heap) => ({ ...heap, confirmed: true }),
  // The only confirmed high becomes the critical.
  (heap) => ({ ...heap, high: heap.high - 1, critical: heap.critical + 1, confirmed: false }),
]

function proveWorseIsNeverLess(totals: Totals): Proof {
  const ledger = new Ledger(6, 'A further or a worse finding never lowers the sum', 'pairs of sums')
  totals.each((heap, before) => {
    for (const makeWorse of STEPS) {
      const next = makeWorse(heap)
      if (Math.min(next.half, next.low, next.medium, next.high) < 0) continue
      const worse = next.high > 0 ? next : { ...next, confirmed: false }
      const after = totals.get(worse)
      if (after === undefined) continue
      ledger.cases += 1
      if (after < before)
        ledger.fail('a worse heap of findings has a lower total', {
          detail: `${nameHeap(heap)}: ${before}; ${nameHeap(worse)}: ${after}`,
          size: sizeOfHeap(heap),
        })
    }
  })
  return ledger.close()
}

function proveLowsAlone({ bandOf }: Scoring, totals: Totals): Proof {
  const ledger = new Ledger(8, 'Lows, however many, stay low', 'sums')
  totals.each((heap, total) => {
    if (heap.critical + heap.high + heap.medium > 0) return
    ledger.cases += 1
    if (rank(bandOf(total)) > rank('low')) ledger.fail('lows alone pass low', exampleOf(heap))
  })
  return ledger.close()
}
