import { LRUCache } from 'lru-cache'

/** Whose tries are counted together. */
export interface Tries {
  /**
   * `account`: of anybody, for one account. `browser`: of a browser that has signed in to this
   * account before. `address`: of one network address, for all accounts.
   */
  kind: 'account' | 'browser' | 'address'
  key: string
}

/** Makes guessing slow. In memory: a restart forgets, which gives a few more guesses. */
export interface SignInLimits {
  /**
   * Counts one try before it is made, so that many at once count, too. Gives the seconds to wait
   * when it comes too early, and then counts nothing; 0 when it may be made.
   */
  take(tries: readonly Tries[], now: Date): number
  /** It was right: the account starts afresh, and the address gets its try back. */
  forgive(tries: readonly Tries[]): void
}

const MINUTE_MS = 60_000
const FIRST_WAIT_MS = MINUTE_MS / 2
/** Nobody is kept out for longer than this, however many guess at their account. */
export const LONGEST_WAIT_MS = 15 * MINUTE_MS
const FORGOTTEN_AFTER_MS = 24 * 60 * MINUTE_MS

/** Tries before the first wait. A whole office may share one address. */
const FREE: Readonly<Record<Tries['kind'], number>> = { account: 5, browser: 5, address: 20 }

/** Bounds the memory that strangers can fill; each entry costs them a try. */
const MOST_ENTRIES = 50_000

export function createSignInLimits(): SignInLimits {
  const counts = new LRUCache<string, { count: number; at: number }>({ max: MOST_ENTRIES })
  const name = ({ kind, key }: Tries) => `${kind} ${key}`

  function countOf(tries: Tries, time: number) {
    const found = counts.get(name(tries))
    return found === undefined || time - found.at > FORGOTTEN_AFTER_MS ? undefined : found
  }

  return {
    take(tries, now) {
      const time = now.getTime()
      const waits = tries.map((one) => {
        const found = countOf(one, time)
        return found === undefined ? 0 : found.at + waitAfter(found.count, one) - time
      })
      const longest = Math.max(0, ...waits)
      if (longest > 0) return Math.ceil(longest / 1000)
      for (const one of tries) {
        counts.set(name(one), { count: (countOf(one, time)?.count ?? 0) + 1, at: time })
      }
      return 0
    },
    forgive(tries) {
      for (const one of tries) {
        const found = counts.get(name(one))
        if (found === undefined) continue
        if (one.kind === 'address') counts.set(name(one), { ...found, count: found.count - 1 })
        else counts.delete(name(one))
      }
    },
  }
}

/** None for the first few, then half a minute, and twice as long after each further one. */
function waitAfter(count: number, { kind }: Tries): number {
  const beyond = count - FREE[kind]
  return beyond < 0 ? 0 : Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** beyond)
}
