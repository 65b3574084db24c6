import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assess } from '#rules/assess.ts'
import { type Assessment, BANDS } from '#rules/assessment.ts'
import { QUESTIONS, questionById } from '#rules/questions/questionnaire.ts'
import { viewBuildUp } from '#rules/report/score.ts'
import { RULES } from '#rules/risks/all.ts'
import type { Answers } from '#rules/states.ts'
import { AS_IT_IS, type AsIf, assessAsIf, bestSteps, countUntilLower } from '#rules/what-if.ts'
import { FOUNDERS, founderById } from '#tests/golden/founders.ts'
import { anyAnswer, anyAnswers, anyFullAnswers } from './any-answers.ts'

const answerSets = fc.oneof(anyAnswers, anyFullAnswers)
const anyRules = fc.subarray(RULES.map(({ id }) => id))
const fixing = (...rules: readonly string[]): AsIf => ({ fixed: new Set(rules), answered: {} })
const EVERYTHING = 1000

/** Answers, and something imagined on top of them. */
const imagined = answerSets.chain((answers) => {
  const open = assess(answers).openQuestions.map(({ question }) => question)
  const answered = fc
    .subarray(open)
    .chain((ids) =>
      fc.tuple(
        ...ids.map((id) => anyAnswer(questionById(id)).map((values) => [id, values] as const)),
      ),
    )
    .map((entries): Answers => Object.fromEntries(entries))
  return fc.record({
    answers: fc.constant(answers),
    asIf: fc.record({ fixed: anyRules.map((rules) => new Set(rules)), answered }),
  })
})

test('with nothing imagined, everything is as it is', () => {
  fc.assert(
    fc.property(answerSets, (answers) => {
      expect(assessAsIf(answers, AS_IT_IS)).toEqual(assess(answers))
    }),
  )
})

describe('mending', () => {
  test('never raises the score, an end of the range, or the band', () => {
    fc.assert(
      fc.property(imagined, fc.constantFrom(...RULES), ({ answers, asIf }, { id }) => {
        const before = assessAsIf(answers, asIf)
        const after = assessAsIf(answers, { ...asIf, fixed: new Set([...asIf.fixed, id]) })
        expect(after.score).toBeLessThanOrEqual(before.score)
        expect(after.range.low).toBeLessThanOrEqual(before.range.low)
        expect(after.range.high).toBeLessThanOrEqual(before.range.high)
        expect(bandOf(after)).toBeLessThanOrEqual(bandOf(before))
      }),
      { numRuns: 400 },
    )
  })

  test('takes exactly that risk away, and makes it one of the good things', () => {
    fc.assert(
      fc.property(answerSets, anyRules, (answers, rules) => {
        const before = assess(answers)
        const after = assessAsIf(answers, fixing(...rules))
        const gone = before.findings.filter(
          ({ id, outcome }) => outcome === 'risk' && rules.includes(id),
        )
        expect(idsOf(after).sort()).toEqual(
          idsOf(before)
            .filter((id) => gone.every((finding) => finding.id !== id))
            .sort(),
        )
        for (const { id } of gone) expect(after.fine).toContain(id)
      }),
    )
  })

  test('in another order comes to the same', () => {
    fc.assert(
      fc.property(answerSets, anyRules, (answers, rules) => {
        expect(assessAsIf(answers, fixing(...rules))).toEqual(
          assessAsIf(answers, fixing(...rules.toReversed())),
        )
      }),
    )
  })

  test('leaves doubts as they are: they are answered, not mended', () => {
    const { answers } = founderById('knows-nothing')
    expect(assessAsIf(answers, fixing(...RULES.map(({ id }) => id)))).toEqual(assess(answers))
  })

  test('one of several that hold the score does not move it, and they are counted', () => {
    const { answers } = founderById('lovable-shop-open')
    const { findings, score } = assess(answers)
    const needed = countUntilLower(answers, AS_IT_IS)
    expect(needed).toBeGreaterThan(1)
    const worst = findings.slice(0, needed).map(({ id }) => id)
    expect(assessAsIf(answers, fixing(...worst.slice(1))).score).toBe(score)
    expect(assessAsIf(answers, fixing(...worst)).score).toBeLessThan(score)
  })
})

test('whatever is imagined, the printed steps add up to the score, which lies in its range', () => {
  fc.assert(
    fc.property(imagined, ({ answers, asIf }) => {
      const after = assessAsIf(answers, asIf)
      expect(viewBuildUp(after).steps.at(-1)?.total ?? 0).toBe(after.score)
      expect(after.score).toBeGreaterThanOrEqual(after.range.low)
      expect(after.score).toBeLessThanOrEqual(after.range.high)
    }),
  )
})

test('an imagined answer counts as if it had been given', () => {
  const { answers } = founderById('internal-tool-public')
  const answered = { 'database-access': ['no-rules'] }
  expect(assessAsIf(answers, { ...AS_IT_IS, answered })).toEqual(
    assess({ ...answers, ...answered }),
  )
})

test('an answer that opens further questions leaves them open', () => {
  const { answers } = founderById('knows-nothing')
  const answered = { 'sign-in': ['accounts'], 'saved-data': ['elsewhere-too'] }
  const after = assessAsIf(answers, { ...AS_IT_IS, answered })
  const open = after.openQuestions.map(({ question }) => question)
  expect(open).toEqual(expect.arrayContaining(['others-records', 'database-access']))
})

describe('the best steps', () => {
  test('lead, one after the other, to nothing at all', () => {
    fc.assert(
      fc.property(answerSets, (answers) => {
        const end = bestSteps(answers, EVERYTHING).at(-1)?.after ?? assess(answers)
        expect(end).toMatchObject({
          score: 0,
          band: 'none',
          range: { low: 0, high: 0 },
          findings: [],
        })
      }),
      { numRuns: 40 },
    )
  })

  test('never go up, and say what the engine says', () => {
    fc.assert(
      fc.property(answerSets, (answers) => {
        let score = assess(answers).score
        for (const { asIf, after } of bestSteps(answers, 3)) {
          expect(after.score).toBeLessThanOrEqual(score)
          expect(after).toEqual(assessAsIf(answers, asIf))
          score = after.score
        }
      }),
    )
  })

  test('begin with the one that helps most', () => {
    fc.assert(
      fc.property(imagined, ({ answers, asIf }) => {
        const [first] = bestSteps(answers, 1, asIf)
        for (const { id } of assessAsIf(answers, asIf).findings) {
          const other = assessAsIf(answers, { ...asIf, fixed: new Set([...asIf.fixed, id]) })
          expect(first?.after.score).toBeLessThanOrEqual(other.score)
        }
      }),
    )
  })

  test('reckon with the best answer to a question', () => {
    const open = imagined.chain(({ answers }) =>
      fc
        .constantFrom(
          ...QUESTIONS.filter(({ options }) => options.some(({ id }) => id === 'unsure')),
        )
        .chain((question) =>
          fc.record({
            answers: fc.constant<Answers>({ ...answers, [question.id]: ['unsure'] }),
            id: fc.constant(question.id),
            other: anyAnswer(question),
          }),
        ),
    )
    fc.assert(
      fc.property(open, ({ answers, id, other }) => {
        const steps = bestSteps(answers, EVERYTHING)
        const found = steps.findIndex((step) => step.kind === 'find-out' && step.id === id)
        if (found < 0) return
        const { asIf, after } = steps[found] ?? { asIf: AS_IT_IS, after: assess(answers) }
        const worse = { ...asIf, answered: { ...asIf.answered, [id]: other } }
        expect(after.score).toBeLessThanOrEqual(assessAsIf(answers, worse).score)
      }),
      { numRuns: 60 },
    )
  })

  test.each(FOUNDERS.map(({ id }) => id))(
    'of %s stay while the score does, and then fall',
    (id) => {
      const { answers } = founderById(id)
      const { score } = assess(answers)
      const needed = countUntilLower(answers, AS_IT_IS)
      expect(needed > 0).toBe(score > 0)
      const steps = bestSteps(answers, needed)
      expect(steps).toHaveLength(needed)
      if (needed > 0) expect(steps.at(-1)?.after.score).toBeLessThan(score)
    },
  )

  test('with equal effect, what founders can do themselves comes first', () => {
    const { answers } = founderById('everything-open')
    const steps = bestSteps(answers, 5)
    const alike = steps.filter(({ after }) => after.score === 100).map(({ id }) => id)
    const who = alike.map((id) => RULES.find((rule) => rule.id === id)?.who)
    expect(who).toEqual([...who].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)))
    expect(new Set(who).size).toBeGreaterThan(1)
  })
})

const ORDER: readonly unknown[] = ['you', 'you-then-developer', 'developer']
const bandOf = ({ band }: Assessment) => BANDS.indexOf(band)
const idsOf = ({ findings }: Assessment) => findings.map(({ id }) => id)

describe('the best steps of whole founders, as somebody last read them', () => {
  const stepsOf = (id: string, count: number) =>
    bestSteps(founderById(id).answers, count).map(({ kind, id: what, asIf, after }) =>
      kind === 'fix' ? [what, after.score] : [what, asIf.answered[what], after.score],
    )

  test('who knows nothing finds out what settles most, and takes the first of equal answers', () => {
    expect(stepsOf('knows-nothing', 4)).toEqual([
      ['sign-in', ['nobody'], 50],
      ['payments', ['none'], 29],
      ['saved-data', ['browser-trifles'], 24],
      ['keys-in-page', ['none-found'], 11],
    ])
  })

  test('a list of ticks is found out as a whole', () => {
    expect(stepsOf('careful-but-unsure', 4)).toEqual([
      ['restore-never-tested', 11],
      ['kept-running', ['alerts', 'spend-alert', 'export', 'plan', 'packages'], 11],
      ['bot-brakes', ['rate-limit', 'spam-check', 'confirmed-email'], 4],
      ['one-person-holds-all', 0],
    ])
  })

  test('of steps that weigh the same, what founders can do themselves comes first', () => {
    expect(stepsOf('everything-open', 4)).toEqual([
      ['keys-in-public-code', 100],
      ['open-database', 100],
      ['private-pages-public', 100],
      ['private-files-public', 100],
    ])
    expect(stepsOf('internal-tool-public', 4)).toEqual([
      ['private-pages-public', 50],
      ['database-access', ['locked'], 29],
      ['no-two-step-login', 29],
      ['no-privacy-page', 29],
    ])
  })
})
