import type { ChangeKind, Comparison, ScoreMark } from './compare-reports.ts'
import { sayNumber } from './say-number.ts'

type Counts = Readonly<Record<ChangeKind, number>>

/**
 * What became of an app, in short sentences with exact numbers: what is better, what is newly known,
 * what is worse. "Two things are mended. One is new."
 */
export function sayProgress(comparison: Comparison): string {
  const { better, known, worse, answers, isSame } = comparison
  if (isSame) return 'Nothing changed.'
  const count = (kind: ChangeKind) =>
    [...better, ...known, ...worse].filter((change) => change.kind === kind).length
  const counts: Counts = {
    mended: count('mended'),
    gone: count('gone'),
    eased: count('eased'),
    settled: count('settled'),
    dropped: count('dropped'),
    confirmed: count('confirmed'),
    new: count('new'),
    graver: count('graver'),
    open: count('open'),
    doubted: count('doubted'),
  }
  const clauses = [
    clause(counts.mended, 'is mended', 'are mended'),
    clause(counts.gone, 'no longer applies', 'no longer apply'),
    clause(counts.eased, 'weighs less', 'weigh less'),
    clauseOfKnown(counts),
    clause(counts.new, 'is new', 'are new'),
    clause(counts.graver, 'weighs more', 'weigh more'),
    clause(counts.open, 'is new and not known yet', 'are new and not known yet'),
    clause(counts.doubted, 'was a risk and is not known now', 'were risks and are not known now'),
  ].filter((one) => one !== null)
  if (clauses.length === 0) {
    return answers.length > 0
      ? 'Your answers changed, but what we found did not.'
      : 'What we found is the same.'
  }
  return clauses.map(({ amount, rest }, index) => `${subject(amount, index)} ${rest}.`).join(' ')
}

interface Clause {
  readonly amount: number
  readonly rest: string
}

function clause(amount: number, one: string, many: string): Clause | null {
  return amount === 0 ? null : { amount, rest: amount === 1 ? one : many }
}

/** The first sentence says what is counted; the others lean on it. */
function subject(amount: number, index: number): string {
  const number = sayNumber(amount)
  const noun = index > 0 ? '' : amount === 1 ? ' thing' : ' things'
  return `${number.charAt(0).toUpperCase()}${number.slice(1)}${noun}`
}

/** Doubts that are settled, and how they turned out. */
function clauseOfKnown({ settled, dropped, confirmed }: Counts): Clause | null {
  const amount = settled + dropped + confirmed
  if (amount === 0) return null
  const ways = [
    { count: settled, one: 'is fine', many: 'are fine' },
    { count: dropped, one: 'doesn’t apply', many: 'don’t apply' },
    { count: confirmed, one: 'is a risk', many: 'are risks' },
  ].filter(({ count }) => count > 0)
  const are = amount === 1 ? 'is now known' : 'are now known'
  const [only] = ways
  if (ways.length === 1 && only !== undefined) {
    return { amount, rest: `${are}: ${amount === 1 ? `it ${only.one}` : `they ${only.many}`}` }
  }
  const parts = ways.map(
    ({ count, one, many }) => `${sayNumber(count)} ${count === 1 ? one : many}`,
  )
  return { amount, rest: `${are}: ${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}` }
}

/** "Your score fell from 72 to 45, from critical to high." */
export function sayScore({ score: { before, after }, better }: Comparison): string {
  if (before.value !== after.value) {
    const bands = [before, after].map(({ bandLabel }) => bandLabel.toLowerCase())
    const moved = before.band === after.band ? '' : `, from ${bands[0]} to ${bands[1]}`
    const verb = after.value < before.value ? 'fell' : 'rose'
    return `Your score ${verb} from ${before.value} to ${after.value}${moved}.`
  }
  if (better.length > 0 && after.value > 0) {
    return `Your score is still ${after.value}: what is still open keeps it there.`
  }
  return `Your score is still ${after.value}.`
}

/** "40 to 80", or "45" where nothing is open. */
export function sayRange({ low, high }: Pick<ScoreMark, 'low' | 'high'>): string {
  return low === high ? String(low) : `${low} to ${high}`
}
