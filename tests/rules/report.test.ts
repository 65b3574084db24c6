import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainText } from '#app/report/sharing/plain-text.ts'
import { assess } from '#rules/assess.ts'
import { GLOSSARY, type Prose } from '#rules/glossary.ts'
import { SECTIONS } from '#rules/question.ts'
import { questionById } from '#rules/questions/questionnaire.ts'
import { makeReport } from '#rules/report.ts'
import { ruleById } from '#rules/risks/all.ts'
import { type Answers, findFault } from '#rules/states.ts'
import { FOUNDERS, founderById } from '#tests/golden/founders.ts'
import { anyAnswers, anyFullAnswers } from './any-answers.ts'

const details = { completedOn: '2026-11-22', appName: null, companyName: null }
const reportOn = (answers: Answers) => makeReport(assess(answers), details)
const shop = founderById('lovable-shop-open')
const plain = (prose: Prose) =>
  prose.map((part) => (typeof part === 'string' ? part : part.text)).join('')

test('any answers at all make a whole report', () => {
  fc.assert(
    fc.property(fc.oneof(anyAnswers, anyFullAnswers), (answers) => {
      const report = reportOn(answers)
      expect(report.thisWeek).toHaveLength(3)
      expect(report.buildUp.steps.at(-1)?.total ?? 0).toBe(report.score.value)
      expect(report.findings.map(({ number }) => number)).toEqual(
        report.findings.map((_, index) => index + 1),
      )
      expect(JSON.stringify(report)).not.toMatch(/undefined|\[object|NaN|\.\.”|\.\.$/)
    }),
    { numRuns: 100 },
  )
})

describe('a finding', () => {
  const [finding] = reportOn(shop.answers).findings

  test('says what you told us, in your words', () => {
    expect(finding?.told).toEqual([
      {
        questionId: 'database-access',
        question: questionById('database-access').text,
        answers: ['Yes: there are tables without any rules'],
      },
    ])
  })

  test('names the answers that would clear it, and they do', () => {
    for (const { id, clearedBy } of reportOn(shop.answers).findings) {
      expect([id, clearedBy.length]).toEqual([id, 1])
      const [cleared] = clearedBy
      const question = questionById(cleared?.questionId ?? '')
      for (const label of cleared?.answers ?? []) {
        const isLess = label.startsWith('No longer: ')
        const words = label.replace('No longer: ', '').split('; nor: ')
        const named = question.options.filter((option) => words.includes(option.label))
        expect(named).toHaveLength(words.length)
        const options = named.map((option) => option.id)
        const ticked = (shop.answers[question.id] ?? []).filter((id) => id !== 'none')
        const less = ticked.filter((id) => !options.includes(id))
        const instead = question.options.filter((other) => other.alone).map((other) => [other.id])
        const rest = less.length > 0 ? [less] : instead
        const after = (isLess ? rest : [options, [...ticked, ...options]])
          .filter((values) => question.kind === 'many' || values.length === 1)
          .filter((values) => findFault(question, values) === null)
          .map((values) => assess({ ...shop.answers, [question.id]: values }))
        const cleared = after.filter(({ findings }) => findings.every((other) => other.id !== id))
        expect([id, cleared.length > 0]).toEqual([id, true])
        for (const { score } of cleared) {
          expect(score).toBeLessThanOrEqual(assess(shop.answers).score)
        }
      }
    }
  })

  test('that something ticked has caused clears without it, not by something else', () => {
    const report = reportOn(founderById('everything-open').answers)
    const clearing = (id: string) =>
      report.findings.find((one) => one.id === id)?.clearedBy.flatMap(({ answers }) => answers)
    expect(clearing('ai-reaches-too-far')).toEqual([
      'There is no AI inside the app',
      'No longer: The AI can read people’s private records; nor: The AI can do things: send messages, change or delete records',
    ])
  })

  test('says why it weighs more where something raised it', () => {
    expect(finding?.weighsMore).toBe(
      'This weighs more because your app keeps people’s details or takes their payments.',
    )
  })
})

test('the three things to do start with the worst, and finding out comes where it matters as much', () => {
  const shopping = reportOn(shop.answers).thisWeek.map(({ findingId }) => findingId)
  expect(shopping).toEqual(
    reportOn(shop.answers)
      .findings.slice(0, 3)
      .map(({ id }) => id),
  )
  const lost = reportOn(founderById('knows-nothing').answers).thisWeek
  expect(lost.every(({ title }) => title.startsWith('Find out: '))).toBe(true)
  expect(new Set(lost.map(({ questionId }) => questionId)).size).toBe(3)
})

test('where there is nothing to fix, good habits fill the week', () => {
  const week = reportOn(founderById('brochure-site').answers).thisWeek
  expect(week.map(({ findingId }) => findingId)).toEqual([null, null, null])
})

test('what is good is said, when something is', () => {
  expect(reportOn(founderById('careful-replit-app').answers).good).toHaveLength(3)
  expect(reportOn(founderById('brochure-site').answers).good[0]).toBe(
    'There is no database of yours to break into.',
  )
  expect(reportOn({}).good).toEqual([])
  // What is fine there is a trifle, and praise for it would sound like scorn.
  expect(reportOn(founderById('everything-open').answers).good).toEqual([])
})

test('the way to find out begins with the menus of the founder’s own tools', () => {
  const unsure = { ...shop.answers, 'database-access': ['unsure'] }
  const unknown = reportOn(unsure).unknowns.find(
    ({ questionId }) => questionId === 'database-access',
  )
  expect(plain(unknown?.howTo[0] ?? [])).toContain('In Lovable')
})

test('with a service that does it all, the map shows logins and data there, and guarded', () => {
  const places = reportOn({
    ...founderById('brochure-site').answers,
    'made-of': ['service'],
    'sign-in': ['accounts'],
    'saved-data': ['elsewhere-too'],
    payments: ['shop-service'],
  }).map.places
  expect(places.find(({ id }) => id === 'elsewhere')?.items).toEqual([
    { kind: 'logins', label: 'Logins', state: 'fine', note: 'The service looks after them' },
    { kind: 'data', label: 'Saved data', state: 'fine', note: 'The service sets the rules' },
    { kind: 'money', label: 'The till', state: 'fine', note: 'The shop service handles it' },
  ])
})

test('the map says that the provider alone sees the card only where no fields of one’s own do', () => {
  const told = (payments: readonly string[]) =>
    reportOn({ ...shop.answers, payments })
      .map.places.flatMap(({ items }) => items)
      .find(({ label }) => label === 'Card payments')?.note
  expect(told(['checkout'])).toBe('The provider sees the card, you don’t')
  expect(told(['checkout', 'own-card-form'])).toBe('A provider takes the money')
})

test('map and text agree on where the backend is', () => {
  const ofFounder = (id: string) => {
    const { map, where } = reportOn(founderById(id).answers)
    return [map.places.find((place) => place.id === 'backend')?.owner, where.text]
  }
  expect(ofFounder('careful-replit-app')).toEqual([
    'At Replit’s database; the rules are yours',
    'You named Replit’s database. Look there first.',
  ])
  expect(ofFounder('shopify-shop')).toEqual([
    'Not needed by your app',
    'You named Shopify. Look there first.',
  ])
  expect(ofFounder('wordpress-left-alone')).toEqual([
    'Probably at your WordPress hosting; the rules are yours',
    'You will most likely find it at these: your WordPress hosting; a form service or a mailbox. Have a look, so that you know for certain.',
  ])
  expect(ofFounder('knows-nothing')[0]).toBe('If there is one, its rules are yours')
})

test('that a part is to be built anew comes with its reason', () => {
  const firstSentence = (id: string) =>
    plainText(reportOn(founderById(id).answers).nextStep.text).split('. ')[0]
  expect(firstSentence('prototype-not-live')).toBe(
    'Mending won’t be enough: at least one part has to be replaced',
  )
  expect(firstSentence('lovable-shop-open')).toBe(
    'So many locks are missing that it is quicker to build them anew than to add them one by one',
  )
})

test('that doubts alone stop in the middle of the scale is said where they do', () => {
  const textOf = (id: string) => reportOn(founderById(id).answers).buildUp.text
  expect(textOf('knows-nothing')).toContain('can bring the score to 50 at most')
  expect(textOf('everything-open')).toContain('has reached the top of its band')
})

test('answers that don’t fit together have a next step that can be done', () => {
  const { nextStep, unknowns } = reportOn({
    ...founderById('careful-replit-app').answers,
    builders: ['lovable'],
    'made-of': ['service'],
  })
  expect([nextStep.id, unknowns]).toEqual(['find-out', []])
  expect(nextStep.title).toBe('Look at two answers again')
})

test('the list of words goes by the alphabet, and says what stands under another word', () => {
  const terms = reportOn(shop.answers).glossary.map(({ term }) => term)
  expect(terms).toEqual(terms.toSorted((a, b) => a.localeCompare(b, 'en')))
  expect(terms).toContain('Developer tools (F12)')
  expect(terms).toContain('Database')
})

test('every answer stands once, under the section of its question', () => {
  const { answers } = reportOn(shop.answers)
  for (const { section, rows } of answers) {
    const sections = rows.map(({ questionId }) => questionById(questionId).section)
    expect(new Set(sections)).toEqual(
      new Set(SECTIONS.filter(({ title }) => title === section).map(({ id }) => id)),
    )
  }
  const told = answers.flatMap(({ rows }) => rows.map(({ questionId }) => questionId))
  expect(new Set(told)).toEqual(new Set(Object.keys(shop.answers)))
  expect(told).toHaveLength(Object.keys(shop.answers).length)
})

test('a prompt is for the chat of the one builder that was chosen, and of no other', () => {
  const labelFor = (builders: readonly string[] | undefined) =>
    reportOn(builders === undefined ? { stage: ['nobody'] } : { stage: ['nobody'], builders })
      .promptLabel
  expect(labelFor(['lovable'])).toBe('Paste this into Lovable’s chat')
  expect(labelFor(['lovable', 'bolt'])).toBe('Paste this into your builder’s chat')
  expect(labelFor(undefined)).toBe('Paste this into your builder’s chat')
})

test('three things to do name no more than one finding each, the worst first', () => {
  const report = reportOn(founderById('everything-open').answers)
  expect(report.thisWeek.map(({ findingId }) => findingId)).toEqual(
    report.findings.slice(0, 3).map(({ id }) => id),
  )
})

test('the map shows which door is open, and where nothing is', () => {
  const [browser, backend] = reportOn(shop.answers).map.places
  expect(browser?.items.find(({ kind }) => kind === 'keys')?.state).toBe('open')
  expect(backend?.items.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
    'logins open',
    'data open',
    'code open',
    'money open',
  ])
  expect(reportOn(founderById('brochure-site').answers).map.places[1]?.items).toEqual([])
})

test('every word that a text links to is explained in the same report, and no other', () => {
  for (const { answers } of FOUNDERS) {
    const report = reportOn(answers)
    const linked = new Set<string>()
    JSON.stringify(report, (key, value) => {
      if (key === 'term' && GLOSSARY.some(({ id }) => id === value)) linked.add(value)
      return value
    })
    const explained = report.glossary.map(({ id }) => id)
    for (const term of linked) if (term !== undefined) expect(explained).toContain(term)
  }
})

test('answers that don’t fit together are said to', () => {
  const report = reportOn({
    ...founderById('shopify-shop').answers,
    builders: ['lovable'],
  })
  expect(report.verdict.caveat).toContain('Lovable')
  expect(reportOn(shop.answers).verdict.caveat).toBeNull()
})

test('the prompt is meant for the founder’s own chat', () => {
  expect(reportOn(shop.answers).promptLabel).toBe('Paste this into Lovable’s chat')
  expect(reportOn({ ...shop.answers, builders: ['lovable', 'bolt'] }).promptLabel).toBe(
    'Paste this into your builder’s chat',
  )
})

test('nothing is praised for an answer that names a gap of the same kind', () => {
  const hidden = assess({ ...shop.answers, 'special-rights': ['hidden'] })
  expect(hidden.fine).not.toContain('anyone-becomes-staff')
  const account = assess({ ...shop.answers, 'database-access': ['any-account'] })
  expect(account.fine).not.toContain('open-database')
  for (const { answers } of FOUNDERS) {
    const { findings, fine } = assess(answers)
    const naming = findings.filter(({ id }) => ruleById(id).when.op === 'is')
    const troubled = naming.flatMap(({ because }) => because.map(({ question }) => question))
    for (const id of fine) {
      const { when } = ruleById(id)
      if (when.op === 'is') expect([id, troubled.includes(when.question)]).toEqual([id, false])
    }
  }
})

test('a tick that is there stays good, whatever is missing beside it', () => {
  const { fine } = assess({ ...shop.answers, 'owner-accounts': ['two-step'] })
  expect(fine).toContain('no-two-step-login')
})

test('the test that settles most comes first while nobody can tell whether there is a backend', () => {
  const [first] = reportOn(founderById('knows-nothing').answers).thisWeek
  expect(first?.questionId).toBe('saved-data')
})
