import { describe, expect, test } from 'vitest'
import { assess } from '#rules/assess.ts'
import { BANDS, NEXT_STEPS, VERDICTS } from '#rules/assessment.ts'
import { pathThrough } from '#rules/path.ts'
import { makeReport } from '#rules/report.ts'
import { FOUNDERS } from './founders.ts'

describe.each(FOUNDERS)('$id: $story', (founder) => {
  const { answers, appName, companyName } = founder
  const conclude = () => assess(answers)
  const report = () => makeReport(conclude(), { completedOn: '2026-11-22', appName, companyName })

  test('answers exactly the questions that are asked', () => {
    const { asked, complete } = pathThrough(founder.answers)
    expect(complete).toBe(true)
    expect(Object.keys(founder.answers).sort()).toEqual(asked.map(({ id }) => id).sort())
  })

  test('gets what an honest expert would say', () => {
    const { expert } = founder
    const assessment = conclude()
    expect({
      verdict: assessment.verdict,
      band: assessment.band,
      nextStep: assessment.nextStep,
      first: assessment.findings[0]?.id ?? null,
    }).toEqual({
      verdict: expert.verdict,
      band: expert.band,
      nextStep: expert.nextStep,
      first: expert.first,
    })
    const names = report()
      .where.candidates.map(({ name }) => name)
      .join(', ')
    if (expert.runsOn === null) expect(names).not.toMatch(/Supabase|Firebase/)
    else expect(names).toContain(expert.runsOn)
  })

  test('the whole assessment is as it was when somebody last looked at it', async () => {
    await expect(`${JSON.stringify(conclude(), null, 2)}\n`).toMatchFileSnapshot(
      `./assessments/${founder.id}.json`,
    )
  })

  test('the report has every word, and adds up', () => {
    const assessment = conclude()
    const { thisWeek, findings, buildUp, answers: told } = report()
    expect(thisWeek).toHaveLength(3)
    const risks = assessment.findings.filter(({ outcome }) => outcome === 'risk')
    const printed = findings.map(({ id }) => id)
    for (const { id } of risks) expect(printed).toContain(id)
    // Every doubt is either printed or named by the open question that would settle it.
    const settled = assessment.openQuestions.flatMap(({ rules }) => rules)
    for (const { id } of assessment.findings) expect([...printed, ...settled]).toContain(id)
    expect(buildUp.steps.at(-1)?.total ?? 0).toBe(assessment.score)
    expect(told.flatMap(({ rows }) => rows)).toHaveLength(Object.keys(founder.answers).length)
    expect(JSON.stringify(report())).not.toMatch(/undefined|\[object|NaN/)
  })
})

test('together, the founders reach every verdict, band and next step', () => {
  const all = FOUNDERS.map(({ expert }) => expert)
  expect(new Set(all.map(({ verdict }) => verdict))).toEqual(new Set(VERDICTS))
  expect(new Set(all.map(({ band }) => band))).toEqual(new Set(BANDS))
  expect(new Set(all.map(({ nextStep }) => nextStep))).toEqual(new Set(NEXT_STEPS))
})
