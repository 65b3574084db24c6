import { json } from '@remix-run/node'

/**
 * Runs at most `atOnce` pieces of work at the same time, the others in turn. When more than `waiting`
 * wait already, it throws the answer for whoever comes next: 503.
 */
export function fewAtOnce({ atOnce, waiting }: { atOnce: number; waiting: number }) {
  const queue: (() => void)[] = []
  let running = 0

  /** Whoever waits longest takes over the place, so that nobody slips in between. */
  function leave(): void {
    const next = queue.shift()
    if (next === undefined) running -= 1
    else next()
  }

  return async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (running < atOnce) running += 1
    else if (queue.length >= waiting) throw busy()
    else await new Promise<void>((resolve) => queue.push(resolve))
    try {
      return await work()
    } finally {
      leave()
    }
  }
}

function busy(): Response {
  const words = { title: 'We are busy right now', advice: 'Please wait a moment and try again.' }
  return json(words, { status: 503, headers: { 'Retry-After': '5' } })
}
