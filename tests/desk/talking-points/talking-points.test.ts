import { expect, test } from 'vitest'
import { TALKING_POINTS } from '#app/desk/talking-points/all.ts'
import { openingLine } from '#app/desk/talking-points/opening.ts'
import { RULE_IDS } from '#app/desk/talking-points/rule-ids.ts'
import { assess } from '#rules/assess.ts'
import { NEXT_STEPS, VERDICTS } from '#rules/assessment.ts'
import { makeReport } from '#rules/report.ts'
import { RULES, ruleById } from '#rules/risks/all.ts'
import { FOUNDERS } from '../../golden/founders.ts'

const points = Object.entries(TALKING_POINTS)
const texts = points.flatMap(([id, point]) =>
  Object.entries(point).map(([part, text]) => ({ name: `${id}, ${part}`, text })),
)

test('every rule has talking points, and nothing else has', () => {
  expect(RULE_IDS.toSorted()).toEqual(RULES.map(({ id }) => id).toSorted())
  expect(Object.keys(TALKING_POINTS).toSorted()).toEqual(RULE_IDS.toSorted())
})

test('they never frighten, never claim to have looked, and never promise', () => {
  const forbidden =
    /!|insecure|hacked|hackers?|attackers?|breach|urgent|immediately|guarantee|100 ?%|disaster|dangerous|at risk|we (saw|found|scanned|tested|checked)|I (saw|found|scanned|tested|looked)|limited offer|special offer|discount/i
  for (const { name, text } of texts) expect(text, name).not.toMatch(forbidden)
})

test('what is asked is a question that can be said in one breath', () => {
  for (const [id, { ask, askUnknown }] of points) {
    for (const question of [ask, askUnknown]) {
      expect(question, id).toMatch(/\?/)
      expect(question.length, id).toBeLessThan(190)
    }
    expect(ask, id).not.toBe(askUnknown)
  }
})

test('what not to say begins with not saying it, and topics complete a sentence', () => {
  for (const [id, { avoid, topic, offer }] of points) {
    expect(avoid, id).toMatch(/^(Don’t|Never) /)
    expect(topic, id).toMatch(/^[a-z][^.?]+$/)
    expect(offer, id).toMatch(/\.$/)
  }
})

test('nobody is sold what they can do alone: where founders can, the offer says that it is theirs', () => {
  const theirs =
    /themselves|of their own|takes them|Nothing to quote for|with them|together|Put |go down the list|on the line/i
  for (const [id, { offer }] of points) {
    const { who } = ruleById(id)
    if (who === 'you') expect(offer, id).toMatch(theirs)
    if (who === 'developer') expect(offer, id).toMatch(/day|developer/)
  }
})

test('an offer names no more work than the rule itself does', () => {
  for (const [id, { offer }] of points) {
    const { effort } = ruleById(id)
    const days = /two to four|one to three|one to two/i.exec(offer)?.[0]?.toLowerCase()
    if (days === 'two to four') expect(effort, id).toContain('2 to 4 days')
    if (days === 'one to three') expect(effort, id).toContain('1 to 3 days')
    if (days === 'one to two') expect(effort, id).toMatch(/1 to 2 (days|hours)/)
  }
})

test.each(FOUNDERS.map((founder) => [founder.id, founder] as const))(
  'every finding of %s has talking points',
  (_, { answers, appName, companyName }) => {
    const names = { completedOn: '2026-11-22', appName, companyName }
    const report = makeReport(assess({ ...answers }), names)
    for (const { id } of report.findings) expect(RULE_IDS).toContain(id)
  },
)

/** What a few founders are told first, word for word. */
test.each([
  [
    'everything-open',
    true,
    'Thank you for writing to us. Your report advises to build a part anew rather than mend it: may I first hear what the app has to do for you, and then talk about who can reach your database?',
  ],
  [
    'knows-nothing',
    false,
    'From your answers nobody can tell yet whether you have a backend, which is common: shall we try the test with two devices together?',
  ],
  [
    'careful-replit-app',
    false,
    'Your answers leave nothing to repair, so there is nothing I want to sell you: may I ask what you plan to add next?',
  ],
  [
    'browser-only-storage',
    false,
    'You have effectively no backend, and can start on all that your report lists by yourself: is anything unclear about who can get into your accounts?',
  ],
] as const)('%s hears a first sentence that fits', (id, hasWritten, sentence) => {
  const founder = FOUNDERS.find((one) => one.id === id)
  if (founder === undefined) throw new Error(`No founder is called "${id}".`)
  const { answers, appName, companyName } = founder
  const names = { completedOn: '2026-11-22', appName, companyName }
  const report = makeReport(assess({ ...answers }), names)
  const said = openingLine({
    verdict: report.verdict.id,
    nextStep: report.nextStep.id,
    topRule: report.findings[0]?.id ?? null,
    hasWritten,
  })
  expect(said).toBe(sentence)
})

test('there is a first sentence for every case, one question long, also for rules of old', () => {
  for (const verdict of VERDICTS) {
    for (const nextStep of NEXT_STEPS) {
      for (const topRule of [null, 'rule-of-old', ...RULE_IDS]) {
        const said = openingLine({ verdict, nextStep, topRule, hasWritten: false })
        expect(said).toMatch(/^[A-Z][^.!?]+\?$/)
        expect(said.length).toBeLessThan(230)
      }
    }
  }
})
