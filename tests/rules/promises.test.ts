import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assess } from '#rules/assess.ts'
import { BANDS, type Band } from '#rules/assessment.ts'
import { type Condition, dependencies } from '#rules/conditions.ts'
import { pathThrough } from '#rules/path.ts'
import { QUESTIONS, questionById } from '#rules/questions/questionnaire.ts'
import { SEVERITIES } from '#rules/risk.ts'
import { RULES, ruleById } from '#rules/risks/all.ts'
import { addUp, bandOf, easeWhileNotLive, weightOf } from '#rules/score.ts'
import type { Answers } from '#rules/states.ts'
import { raisesOf } from '#rules/weigh.ts'
import { founderById } from '#tests/golden/founders.ts'
import { anyAnswer, anyAnswers, anyFullAnswers, live } from './any-answers.ts'

const answerSets = fc.oneof(anyAnswers, anyFullAnswers)
const careful = founderById('careful-replit-app').answers
const worseBy = (better: Band, worse: Band) => BANDS.indexOf(worse) - BANDS.indexOf(better)

describe('1. a severity is the band that a confirmed finding makes on its own in a live app', () => {
  test.each(SEVERITIES)('%s', (severity) => {
    expect(bandOf(addUp([weightOf(severity, true)]).total)).toBe(severity)
  })

  test('over the shipped rules: a careful app with a single gap is in the band of that gap', () => {
    const single = QUESTIONS.flatMap((question) =>
      question.options.map(({ id }) => assess({ ...careful, [question.id]: [id] })),
    ).filter(({ live, findings }) => live && findings.length === 1)
    const confirmed = single.filter(({ findings }) => findings[0]?.outcome === 'risk')
    expect(confirmed.length).toBeGreaterThan(15)
    for (const { band, findings } of confirmed)
      expect([band, findings]).toEqual([findings[0]?.severity, findings])
  })
})

test('2. a confirmed critical in a live app makes the band critical, whatever else is true', () => {
  fc.assert(
    fc.property(answerSets, (answers) => {
      const { findings, band } = assess(live(answers))
      const critical = findings.some((f) => f.outcome === 'risk' && f.severity === 'critical')
      expect(band === 'critical').toBe(critical)
    }),
    { numRuns: 500 },
  )
})

describe('3. not live: at most one band lower, never gone', () => {
  test('for every score there is', () => {
    for (let score = 0; score <= 100; score += 1) {
      const eased = easeWhileNotLive(score)
      expect([0, 1]).toContain(worseBy(bandOf(eased), bandOf(score)))
      expect(eased > 0).toBe(score > 0)
      expect(eased).toBeLessThanOrEqual(score)
      if (score > 0) expect(eased).toBeGreaterThanOrEqual(easeWhileNotLive(score - 1))
    }
  })

  test('the findings stay the same, and a last step says what not being live takes off', () => {
    fc.assert(
      fc.property(answerSets, fc.constantFrom('testers', 'nobody'), (answers, stage) => {
        const before = assess(live(answers))
        const after = assess({ ...answers, stage: [stage] })
        expect(after.findings).toEqual(before.findings)
        expect([0, 1]).toContain(worseBy(after.band, before.band))
      }),
    )
  })
})

describe('4. “I don’t know” is a finding of its own, one severity lower', () => {
  const risky = QUESTIONS.filter(({ options }) => options.some(({ id }) => id === 'unsure')).filter(
    ({ id }) => RULES.some(({ when }) => dependencies(when).includes(id)),
  )
  const ASKED_WHERE: Readonly<Record<string, Answers>> = {
    'password-gate': { 'sign-in': ['shared-password'], 'password-gate': ['page'] },
    updates: { 'made-of': ['installed'], updates: ['waiting'] },
  }
  test.each(risky.map(({ id }) => id))('%s', (id) => {
    const asked = ASKED_WHERE[id] ?? {}
    const base = { ...founderById('everything-open').answers, ...asked }
    const unsure = assess({ ...base, [id]: ['unsure'] })
    const found = unsure.findings.filter(
      (finding) =>
        finding.outcome === 'unknown' && finding.because.some(({ question }) => question === id),
    )
    expect(found.length).toBeGreaterThan(0)
    for (const { id: rule, severity } of found) {
      const before = assess(base).findings.find((finding) => finding.id === rule)
      if (before === undefined) continue
      expect(SEVERITIES.indexOf(severity)).toBeLessThanOrEqual(
        Math.max(0, SEVERITIES.indexOf(before.severity) - 1),
      )
    }
  })

  test('unknowns alone never reach critical and never read as safe', () => {
    fc.assert(
      fc.property(answerSets, (answers) => {
        const { findings, band, score } = assess(live(answers))
        if (findings.length === 0 || findings.some(({ outcome }) => outcome === 'risk')) return
        expect(score).toBeGreaterThan(0)
        expect(score).toBeLessThanOrEqual(50)
        expect(band).not.toBe('none')
      }),
      { numRuns: 500 },
    )
    expect(assess({}).score).toBe(50)
  })
})

describe('5. the score lies in the range, and learning any unknown lands inside it', () => {
  test('the score lies in the range', () => {
    fc.assert(
      fc.property(answerSets, (answers) => {
        const { score, range } = assess(answers)
        expect(score).toBeGreaterThanOrEqual(range.low)
        expect(score).toBeLessThanOrEqual(range.high)
      }),
      { numRuns: 1000 },
    )
  })

  test('whatever an open question turns out to be, the new range lies inside the old one', () => {
    const learning = answerSets.chain((answers) => {
      const open = pathThrough(answers).asked.filter(
        ({ id }) => answers[id] === undefined || answers[id]?.[0] === 'unsure',
      )
      if (open.length === 0) return fc.constant({ before: answers, after: answers })
      return fc.constantFrom(...open).chain((question) =>
        anyAnswer(question).map((values) => ({
          before: answers,
          after: { ...answers, [question.id]: values },
        })),
      )
    })
    fc.assert(
      fc.property(learning, ({ before, after }) => {
        const [old, learnt] = [assess(before), assess(after)]
        expect(learnt.range.low).toBeGreaterThanOrEqual(old.range.low)
        expect(learnt.range.high).toBeLessThanOrEqual(old.range.high)
      }),
      { numRuns: 2000 },
    )
  })

  test('everything answered: the range is the score', () => {
    const { score, range } = assess(founderById('lovable-shop-open').answers)
    expect(range).toEqual({ low: score, high: score })
  })
})

describe('6. fixing never raises the score, and a worse answer never lowers it', () => {
  const weight = fc
    .tuple(fc.constantFrom(...SEVERITIES), fc.boolean())
    .map(([severity, confirmed]) => weightOf(severity, confirmed))
  const worstFirst = (weights: readonly ReturnType<typeof weightOf>[]) =>
    [...weights].sort((a, b) => b.share - a.share)

  test('taking any finding away never raises the total', () => {
    fc.assert(
      fc.property(
        fc.array(weight, { minLength: 1, maxLength: RULES.length }),
        fc.nat(),
        (weights, pick) => {
          const rest = weights.filter((_, index) => index !== pick % weights.length)
          expect(addUp(worstFirst(rest)).total).toBeLessThanOrEqual(
            addUp(worstFirst(weights)).total,
          )
        },
      ),
      { numRuns: 3000 },
    )
  })

  const ordered = QUESTIONS.filter(({ bestToWorst }) => bestToWorst !== undefined)
  test.each(ordered.map(({ id }) => id))('%s: from best to worst, the score never falls', (id) => {
    const order = questionById(id).bestToWorst ?? []
    fc.assert(
      fc.property(answerSets, (answers) => {
        const scores = order.map((option) => assess({ ...answers, [id]: [option] }).score)
        expect(scores).toEqual([...scores].sort((a, b) => a - b))
      }),
      { numRuns: 200 },
    )
  })

  const badTicks: readonly (readonly [string, readonly string[]])[] = [
    ['special-rights', ['hidden', 'open', 'role-editable']],
    ['private-window', ['records', 'files']],
    ['keys-in-page', ['database-master', 'payment-secret', 'paid-service', 'table-token']],
    ['lying-around', ['keys-public', 'keys-shared', 'real-data']],
    ['ai-in-app', ['anyone', 'reads-private', 'acts']],
  ]
  test.each(badTicks)('%s: one more bad tick never lowers the score', (id, ticks) => {
    fc.assert(
      fc.property(
        answerSets,
        fc.subarray([...ticks], { minLength: 1 }),
        fc.constantFrom(...ticks),
        (answers, some, more) => {
          const before = assess({ ...answers, [id]: some }).score
          const after = assess({ ...answers, [id]: [...new Set([...some, more])] }).score
          expect(after).toBeGreaterThanOrEqual(before)
        },
      ),
      { numRuns: 200 },
    )
  })

  const goodTicks: readonly (readonly [string, readonly string[]])[] = [
    ['owner-accounts', ['two-step', 'second-person']],
    ['kept-running', ['alerts', 'spend-alert', 'export', 'plan', 'packages']],
    ['bot-brakes', ['rate-limit', 'spam-check', 'confirmed-email']],
    ['privacy-basics', ['privacy-page', 'deletion']],
  ]
  test.each(goodTicks)('%s: one more good tick never raises the score', (id, ticks) => {
    fc.assert(
      fc.property(
        answerSets,
        fc.subarray([...ticks], { minLength: 1 }),
        fc.constantFrom(...ticks),
        (answers, some, more) => {
          const before = assess({ ...answers, [id]: some }).score
          const after = assess({ ...answers, [id]: [...new Set([...some, more])] }).score
          expect(after).toBeLessThanOrEqual(before)
        },
      ),
      { numRuns: 200 },
    )
  })
})

describe('7. not applicable counts for nothing, and a doubt never looks fine', () => {
  test('an area is what its rules are', () => {
    fc.assert(
      fc.property(answerSets, (answers) => {
        const { areas, findings } = assess(answers)
        for (const { id, state, risks, unknowns, fine } of areas) {
          if (state === 'at-risk') expect(risks).toBeGreaterThan(0)
          if (state === 'fine') expect([risks, unknowns, fine > 0]).toEqual([0, 0, true])
          if (state === 'not-assessed') expect([risks, unknowns > 0]).toEqual([0, true])
          if (state === 'not-applicable') {
            expect([risks, unknowns, fine]).toEqual([0, 0, 0])
            expect(findings.filter(({ area }) => area === id)).toEqual([])
          }
        }
      }),
    )
  })

  test('an answer whose question is no longer asked changes nothing', () => {
    const brochure = founderById('brochure-site').answers
    const leftover: Answers = { ...founderById('everything-open').answers, ...brochure }
    expect(assess(leftover)).toEqual(assess(brochure))
  })
})

test('8. low findings alone, however many, never pass medium', () => {
  for (const confirmed of [true, false]) {
    for (let count = 1; count <= 60; count += 1) {
      const { total } = addUp(Array.from({ length: count }, () => weightOf('low', confirmed)))
      expect(['low', 'medium']).toContain(bandOf(total))
    }
  }
})

describe('9. the builder’s name alone never changes the score', () => {
  test('over answers', () => {
    const builders = questionById('builders')
    const services = questionById('services')
    fc.assert(
      fc.property(
        answerSets,
        anyAnswer(builders),
        anyAnswer(services),
        (answers, otherBuilders, otherServices) => {
          const a = assess(answers)
          const b = assess({ ...answers, builders: otherBuilders, services: otherServices })
          expect([b.score, b.range, b.band, b.findings.map(({ id }) => id)]).toEqual([
            a.score,
            a.range,
            a.band,
            a.findings.map(({ id }) => id),
          ])
        },
      ),
      { numRuns: 300 },
    )
  })

  test('in the rules: none reads it, and no question is asked because of it', () => {
    const conditions: readonly Condition[] = [
      ...RULES.flatMap((rule) => [
        rule.when,
        rule.appliesWhen,
        ...raisesOf(rule).map(({ when }) => when),
      ]),
      ...QUESTIONS.map(({ askedWhen }) => askedWhen),
    ]
    const read = new Set(conditions.flatMap((condition) => dependencies(condition)))
    expect(read.has('builders')).toBe(false)
    expect(read.has('services')).toBe(false)
  })

  test('a key that is meant to be public is never a finding', () => {
    fc.assert(
      fc.property(answerSets, (answers) => {
        const none = assess({ ...answers, 'keys-in-page': ['none-found'] })
        const open = assess({ ...answers, 'keys-in-page': ['public'] })
        expect([open.score, open.findings]).toEqual([none.score, none.findings])
      }),
    )
  })
})

describe('10. sensitive data raises data and access findings one severity', () => {
  test.each(['messages', 'health', 'identity', 'children', 'location', 'finance'])('%s', (kind) => {
    const base: Answers = { ...careful, 'kinds-of-data': ['contact'], 'private-window': ['files'] }
    const before = assess(base).findings[0]
    const after = assess({ ...base, 'kinds-of-data': ['contact', kind] }).findings[0]
    expect([before?.id, before?.severity]).toEqual(['private-files-public', 'high'])
    expect([after?.id, after?.severity]).toEqual(['private-files-public', 'critical'])
  })

  test('every rule of the two areas, and no other, is raised by it', () => {
    for (const { id, area } of RULES) {
      const raised = raisesOf(ruleById(id)).some(({ because }) => because.includes('harm people'))
      expect([id, raised]).toEqual([id, area === 'data-access' || area === 'permissions'])
    }
  })
})

test('the printed points add up to the printed score', () => {
  fc.assert(
    fc.property(answerSets, (answers) => {
      const { findings, adjustments, score } = assess(answers)
      const sum = [...findings, ...adjustments].reduce((total, { points }) => total + points, 0)
      expect(sum).toBe(score)
      for (const { points } of findings) expect(points).toBeGreaterThanOrEqual(0)
    }),
    { numRuns: 500 },
  )
})

test('the order of the answers changes nothing, and neither does asking twice', () => {
  fc.assert(
    fc.property(answerSets, (answers) => {
      const reversed = Object.fromEntries(Object.entries(answers).reverse())
      expect(JSON.stringify(assess(reversed))).toBe(JSON.stringify(assess(answers)))
    }),
  )
})
