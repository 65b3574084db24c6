import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { assess } from '#rules/assess.ts'
import { BANDS, NEXT_STEPS, VERDICTS } from '#rules/assessment.ts'
import { pathThrough } from '#rules/path.ts'
import { makeReport } from '#rules/report.ts'
import { FOUNDERS } from '#tests/golden/founders.ts'
import { differences, judgementOf, settledOf } from './compare.ts'
import { writeCalibration } from './document.ts'
import { FIRST_RUN } from './first-run.ts'
import type { CalibrationFounder } from './founder.ts'
import { CALIBRATION_FOUNDERS } from './founders.ts'
import { PROBES } from './probes.ts'

const all = [...CALIBRATION_FOUNDERS, ...PROBES]

const isOpen = ({ settled }: CalibrationFounder) => settled?.open === true
const placed = all.flatMap((founder) => {
  const runsOn = founder.settled?.runsOn ?? founder.expert.runsOn
  return runsOn === undefined ? [] : [{ ...founder, runsOn }]
})

test.each(all)('$id answers exactly the questions that are asked', ({ answers }) => {
  const { asked, complete } = pathThrough(answers)
  expect(complete).toBe(true)
  expect(Object.keys(answers).sort()).toEqual(asked.map(({ id }) => id).sort())
})

test.each(all.filter((founder) => !isOpen(founder)))('$id gets what was settled', (founder) => {
  expect(judgementOf(founder)).toEqual(settledOf(founder))
})

test('the open misses are still open; take `open` away from those that were mended', () => {
  const mended = all.filter(
    (founder) =>
      isOpen(founder) && differences(judgementOf(founder), settledOf(founder)).length === 0,
  )
  expect(mended.map(({ id }) => id)).toEqual([])
})

test.each(placed)('$id is told where it runs', ({ answers, appName, companyName, runsOn }) => {
  const report = makeReport(assess(answers), { completedOn: '2026-11-22', appName, companyName })
  const names = report.where.candidates.map(({ name }) => name.toLowerCase()).join(', ')
  expect(names).toContain(runsOn.toLowerCase())
})

test('together the founders reach every verdict, band and next step, and most builders', () => {
  const experts = CALIBRATION_FOUNDERS.map(({ expert }) => expert)
  expect(new Set(experts.map(({ verdict }) => verdict))).toEqual(new Set(VERDICTS))
  expect(new Set(experts.map(({ band }) => band))).toEqual(new Set(BANDS))
  expect(new Set(experts.map(({ nextStep }) => nextStep))).toEqual(new Set(NEXT_STEPS))
  const builders = new Set(CALIBRATION_FOUNDERS.flatMap(({ answers }) => answers.builders))
  expect(builders.size).toBeGreaterThanOrEqual(15)
})

test('no founder stands in twice, and each of the first round has a first run', () => {
  const ids = [...all, ...FOUNDERS].map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(Object.keys(FIRST_RUN).sort()).toEqual(CALIBRATION_FOUNDERS.map(({ id }) => id).sort())
})

test('whoever disagreed with the first run has been settled', () => {
  const unsettled = CALIBRATION_FOUNDERS.filter(({ id, expert, settled }) => {
    const said = FIRST_RUN[id]
    return said !== undefined && differences(expert, said).length > 0 && settled === undefined
  })
  expect(unsettled.map(({ id }) => id)).toEqual([])
})

test('docs/calibration.md is what comes out today: npm run calibrate -- --write renews it', () => {
  expect(readFileSync('docs/calibration.md', 'utf8')).toBe(writeCalibration())
})
