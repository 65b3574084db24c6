import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { readTraps, sealNewForm } from '#app/server/form-traps.server.ts'

const key = randomBytes(32)
const shown = new Date('2026-11-22T10:00:00Z')
const after = (ms: number) => new Date(shown.getTime() + ms)
const DAY = 24 * 60 * 60 * 1000

function formWith(fields: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return form
}

const judge = (fields: Record<string, string>, now: Date) => readTraps(key, formWith(fields), now)
const seal = sealNewForm(key, shown)

test.each([
  [2_999, 'too-fast'],
  [3_000, 'person'],
  [DAY, 'person'],
  [DAY + 1, 'stale'],
  [-1, 'stale'],
])('sent %i ms after it was shown, a form comes from: %s', (ms, verdict) => {
  expect(judge({ seal }, after(ms)).verdict).toBe(verdict)
})

test('what people never see gives a program away', () => {
  expect(judge({ seal, topic: 'Cheap pills' }, after(60_000)).verdict).toBe('trapped')
})

test('the time cannot be made up', () => {
  const forged = seal.replace(/\.\d+\./, `.${shown.getTime() - 10_000}.`)
  expect(forged).not.toBe(seal)
  const foreign = sealNewForm(randomBytes(32), shown)
  for (const text of [forged, foreign, '', 'x', `${seal}x`, seal.slice(0, -1)]) {
    expect(judge({ seal: text }, after(60_000)).verdict, text).toBe('stale')
  }
})

test('a form that is shown again may be sent at once, and is still the same form', () => {
  const first = judge({ seal }, after(60_000))
  const second = judge({ seal: first.again }, after(60_001))
  expect([second.verdict, second.seal.id]).toEqual(['person', first.seal.id])
  const stale = judge({ seal }, after(2 * DAY))
  expect(judge({ seal: stale.again }, after(2 * DAY + 1)).verdict).toBe('person')
  const hasty = judge({ seal }, after(10))
  expect(judge({ seal: hasty.again }, after(20)).verdict).toBe('person')
})

test('every form that is shown is another one', () => {
  const ids = [0, 1].map(() => judge({ seal: sealNewForm(key, shown) }, after(5000)).seal.id)
  expect(new Set(ids).size).toBe(2)
})

test('V15.3.7: a field that comes twice is no form of ours', () => {
  const form = formWith({ seal })
  form.append('seal', seal)
  expect(() => readTraps(key, form, after(5000))).toThrow()
})
