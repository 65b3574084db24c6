import { expect, test } from 'vitest'
import { createMailLimits } from '#app/mail/mail-limits.server.ts'

const ask = { caller: '203.0.113.7', about: 'one', to: 'jane@example.com' }
const times = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index))

test('V2.4.1: one caller may ask for so many mails an hour', async () => {
  const limits = createMailLimits({ mailsPerHour: 3 })
  for (const to of times(3, (n) => `${n}@example.com`)) {
    expect(await limits.take({ ...ask, about: to, to })).toBe(0)
  }
  const wait = await limits.take({ ...ask, about: 'other', to: 'joe@example.com' })
  expect(wait).toBeGreaterThan(3500)
  expect(wait).toBeLessThanOrEqual(3600)
  expect(await limits.take({ ...ask, caller: '203.0.113.8', to: 'joe@example.com' })).toBe(0)
})

test('V2.4.1: one report is mailed so many times an hour, whoever asks', async () => {
  const limits = createMailLimits({ mailsPerHour: 3 })
  const waits = await Promise.all(
    times(4, (n) => limits.take({ ...ask, caller: `caller ${n}`, to: `${n}@example.com` })),
  )
  expect(waits.map((wait) => wait > 0)).toEqual([false, false, false, true])
})

test('an inbox gets five mails an hour, in whatever way its address is written', async () => {
  const limits = createMailLimits({ mailsPerHour: 100 })
  const waits = await Promise.all(
    times(6, (n) =>
      limits.take({
        caller: `caller ${n}`,
        about: `report ${n}`,
        to: n % 2 === 0 ? 'jane@example.com' : 'Jane@Example.com',
      }),
    ),
  )
  expect(waits.map((wait) => wait > 0)).toEqual([false, false, false, false, false, true])
})
