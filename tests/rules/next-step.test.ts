import { expect, test } from 'vitest'
import type { Finding, NextStep } from '#rules/assessment.ts'
import { type Circumstances, decideNextStep } from '#rules/next-step.ts'

const plain: Circumstances = {
  verdict: 'yes',
  contradicts: false,
  rebuild: new Set(),
  callsForAudit: false,
}

type Sketch = readonly [
  severity: Finding['severity'],
  who: Finding['who'],
  outcome?: Finding['outcome'],
]

const findings = (sketches: readonly Sketch[]): Finding[] =>
  sketches.map(([severity, who, outcome = 'risk'], index) => ({
    id: `finding-${index}`,
    area: 'operations',
    severity,
    outcome,
    points: 1,
    because: [],
    who,
  }))

test.each<[string, readonly Sketch[], NextStep]>([
  ['nothing found', [], 'nothing'],
  ['a small thing for a developer', [['low', 'developer']], 'quick-fix'],
  [
    'something of weight that founders can do',
    [
      ['medium', 'you'],
      ['medium', 'developer'],
    ],
    'quick-fix',
  ],
  [
    'all of weight is a developer’s, whatever small is left',
    [
      ['medium', 'developer'],
      ['low', 'you'],
    ],
    'audit',
  ],
  ['one serious gap for a developer', [['high', 'developer']], 'audit'],
  ['one serious gap that founders begin', [['high', 'you-then-developer']], 'quick-fix'],
  [
    'two of those',
    [
      ['high', 'you-then-developer'],
      ['high', 'you-then-developer'],
    ],
    'audit',
  ],
  [
    'three critical gaps beyond the founder',
    [
      ['critical', 'developer'],
      ['critical', 'developer'],
      ['critical', 'you-then-developer'],
    ],
    'build',
  ],
  [
    'a doubt as bad as the worst gap',
    [
      ['medium', 'you'],
      ['medium', 'you', 'unknown'],
    ],
    'find-out',
  ],
  [
    'a lesser doubt',
    [
      ['medium', 'you'],
      ['low', 'you', 'unknown'],
    ],
    'quick-fix',
  ],
  ['doubts alone', [['low', 'you', 'unknown']], 'find-out'],
])('%s', (_, sketches, step) => {
  expect(decideNextStep(findings(sketches), plain)).toBe(step)
})
