import { expect, test } from 'vitest'
import {
  clearingPhrase,
  confidenceSentence,
  fixLabel,
  moreLabel,
  pointsLabel,
  resultTitle,
  thisWeekTitle,
  workLabel,
} from '#app/report/labels.ts'
import { goldenReport } from './golden-report.ts'

test.each([
  [12, '+12 points'],
  [1, '+1 point'],
  [0, '0 points'],
  [-4, '−4 points'],
])('%i: %s', (points, label) => {
  expect(pointsLabel(points)).toBe(label)
})

test.each([
  ['You first, then a developer', 'A day', 'You first, then a developer: a day'],
  ['You', '5 minutes', 'You: 5 minutes'],
])('%s, %s: %s', (whoLabel, effort, label) => {
  expect(workLabel({ whoLabel, effort })).toBe(label)
})

test('what there is to do this week is counted; habits are no tasks', () => {
  const titleOf = (id: string) => thisWeekTitle(goldenReport(id).thisWeek)
  expect(titleOf('everything-open')).toBe('Three things to do this week')
  expect(titleOf('brochure-site')).toBe('Good habits to keep')
})

test.each([
  [['No', 'I tried, and it was refused'], 'you can say “No” or “I tried, and it was refused”'],
  [['None', 'No longer: Files'], 'you can say “None”, or no longer have to tick “Files”'],
  [
    ['No longer: A master key; nor: A token'],
    'you no longer have to tick any of these: “A master key”, “A token”',
  ],
])('%j: it clears once %s', (answers, phrase) => {
  expect(clearingPhrase(answers)).toBe(phrase)
})

test('a thing to do says which finding tells more', () => {
  const { thisWeek, findings } = goldenReport('lovable-shop-open')
  expect(thisWeek.map((action) => moreLabel(action, findings))).toEqual([
    'See finding 1',
    'See finding 2',
    'See finding 3',
  ])
  const open = goldenReport('knows-nothing')
  expect(open.thisWeek.map((action) => moreLabel(action, open.findings))).toContain(
    'How to find out',
  )
})

test('what to do about a doubt is said with an if', () => {
  expect(fixLabel({ outcome: 'risk' })).toBe('Fix it')
  expect(fixLabel({ outcome: 'unknown' })).toBe('If there is a gap')
})

test('how sure we are of a service is one sentence, for every candidate', () => {
  const { where } = goldenReport('lovable-shop-open')
  expect(where.candidates.length).toBeGreaterThan(0)
  for (const candidate of where.candidates) {
    expect(confidenceSentence(candidate)).toMatch(/^[A-Z][^.,]+(, (because|and) [^.]+)?\.$/)
  }
})

test('a result is called by the app’s name, or else by its verdict', () => {
  const verdict = { headline: 'You have no backend.' }
  expect(resultTitle({ appName: 'Kerzenladen', verdict })).toBe('Kerzenladen: your result')
  expect(resultTitle({ appName: null, verdict })).toBe('You have no backend')
})
