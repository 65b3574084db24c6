import { setImmediate as settle } from 'node:timers/promises'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { createKeeper, type Keeping, postTo } from '#app/report/what-if/keep-ticks.ts'

type Change = { ticks: readonly string[]; was: readonly string[] }

/** A keeper whose posts wait until they are answered here. */
function startKeeper(kept: readonly string[] = []) {
  const posted: Change[] = []
  const said: Keeping[] = []
  const waiting: ((isKept: boolean) => void)[] = []
  const keeper = createKeeper({
    kept,
    post: (change) => {
      posted.push(change)
      return new Promise((resolve) => waiting.push(resolve))
    },
    onChange: (keeping) => said.push(keeping),
  })
  const answer = async (isKept: boolean) => {
    waiting.shift()?.(isKept)
    await settle()
  }
  return { keeper, posted, said, answer }
}

test('a tick is kept', async () => {
  const { keeper, posted, said, answer } = startKeeper(['a'])
  keeper.keep(['a', 'b'])
  await answer(true)
  expect(posted).toEqual([{ ticks: ['a', 'b'], was: ['a'] }])
  expect(said).toEqual(['keeping', 'kept'])
})

test('of quick clicks the last is kept, after the one on its way', async () => {
  const { keeper, posted, said, answer } = startKeeper()
  for (const ticks of [['a'], [], ['a'], ['a', 'b']]) keeper.keep(ticks)
  expect(posted).toHaveLength(1)
  await answer(true)
  await answer(true)
  expect(posted).toEqual([
    { ticks: ['a'], was: [] },
    { ticks: ['a', 'b'], was: ['a'] },
  ])
  expect(said.at(-1)).toBe('kept')
})

test('a tick taken back while it was on its way is taken back on the server too', async () => {
  const { keeper, posted, answer } = startKeeper()
  keeper.keep(['a'])
  keeper.keep([])
  await answer(true)
  await answer(true)
  expect(posted.at(-1)).toEqual({ ticks: [], was: ['a'] })
})

test('what could not be kept is said once, and sent whole on another try', async () => {
  const { keeper, posted, said, answer } = startKeeper()
  keeper.keep(['a'])
  keeper.keep(['a', 'b'])
  await answer(false)
  expect(said).toEqual(['keeping', 'failed'])
  keeper.retry()
  await answer(true)
  expect(posted.at(-1)).toEqual({ ticks: ['a', 'b'], was: [] })
  expect(said.at(-1)).toBe('kept')
})

describe('a post', () => {
  function answerWith(answer: () => Promise<Pick<Response, 'type'>>) {
    const sent: { address: string; init: RequestInit }[] = []
    vi.stubGlobal('fetch', (address: string, init: RequestInit) => {
      sent.push({ address, init })
      return answer()
    })
    onTestFinished(() => void vi.unstubAllGlobals())
    return sent
  }
  const change = { ticks: ['a', 'b'], was: ['c'] }

  test('has the fields of the form, and is kept when the server leads back', async () => {
    const sent = answerWith(async () => ({ type: 'opaqueredirect' }))
    expect(await postTo('/r/x/plan')(change)).toBe(true)
    const posts = sent.map(({ address, init }) => [address, init.method, String(init.body)])
    expect(posts).toEqual([['/r/x/plan', 'POST', 'tick=a&tick=b&was=c']])
  })

  test('is not kept when the server refuses', async () => {
    answerWith(async () => ({ type: 'basic' }))
    expect(await postTo('/r/x/plan')(change)).toBe(false)
  })

  test('is not kept when it never arrives', async () => {
    answerWith(async () => {
      throw new TypeError('Failed to fetch')
    })
    expect(await postTo('/r/x/plan')(change)).toBe(false)
  })
})
