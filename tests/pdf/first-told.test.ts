import { expect, test } from 'vitest'
import { clearingText, findFirstTold, toldBefore } from '#app/pdf/first-told.ts'
import { goldenReport } from '../report/golden-report.ts'

const { findings } = goldenReport('everything-open')
const first = findFirstTold(findings)

test('a longer text is told once, and where it is told comes before where it is pointed to', () => {
  const told = new Set<string>()
  let pointers = 0
  for (const finding of findings) {
    for (const text of new Set([clearingText(finding), finding.weighsMore])) {
      const before = toldBefore(text, finding, first)
      if (before === undefined) {
        expect(text.length < 60 || !told.has(text), text).toBe(true)
        told.add(text)
      } else {
        expect(before).toBeLessThan(finding.number)
        expect(told).toContain(text)
        pointers += 1
      }
    }
  }
  expect(pointers).toBeGreaterThan(0)
})

test('short texts are told again', () => {
  for (const finding of findings) expect(toldBefore('No', finding, first)).toBeUndefined()
})
