import { expect, test } from 'vitest'
import { deriveKeys } from '#app/server/keys.server.ts'
import { seal, unseal } from '#app/server/seal.server.ts'

const keys = deriveKeys('s'.repeat(32))

test('each purpose has its own key, the same after a restart, another with another secret', () => {
  const all = Object.values(keys).map((key) => key.toString('hex'))
  expect(new Set(all).size).toBe(all.length)
  expect(deriveKeys('s'.repeat(32))).toEqual(keys)
  expect(deriveKeys('t'.repeat(32)).shares).not.toEqual(keys.shares)
})

test('what is sealed opens with its key alone, and twice never looks the same', () => {
  const sealed = seal(keys.outbox, 'the private link of Łódź')
  expect(sealed).not.toContain('private')
  expect(seal(keys.outbox, 'the private link of Łódź')).not.toBe(sealed)
  expect(unseal(keys.outbox, sealed)).toBe('the private link of Łódź')
  expect(unseal(keys.shares, sealed)).toBeUndefined()
})

test('what was changed, or is no seal at all, does not open', () => {
  const sealed = Buffer.from(seal(keys.outbox, 'text'), 'base64url')
  sealed[sealed.length - 1] = (sealed.at(-1) ?? 0) ^ 1
  expect(unseal(keys.outbox, sealed.toString('base64url'))).toBeUndefined()
  for (const nonsense of ['', 'short', '💥']) expect(unseal(keys.outbox, nonsense)).toBeUndefined()
})
