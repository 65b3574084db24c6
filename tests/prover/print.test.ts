import { readFileSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import { printCoverage, printFault, printProofs } from '#prover/print.ts'
import { Ledger } from '#prover/proof.ts'
import { saveFaults } from '#prover/save-faults.ts'
import { parseAnswers } from '#rules/answers.ts'
import type { Answers } from '#rules/states.ts'

function ledgerOf(promise: number | null, cases: number): Ledger {
  const ledger = new Ledger(promise, 'All is well', 'states')
  ledger.cases = cases
  return ledger
}

test('a promise says how many cases it is proved for', () => {
  const proofs = [ledgerOf(8, 1234).close(), ledgerOf(null, 5).close({ whole: false })]
  expect(printProofs(proofs).split('\n')).toEqual([
    '8. Low findings alone, however many, never make the band worse than low.',
    '   ok  All is well: proved for all 1,234 states.',
    '',
    'Tried on a sample, which checks the code of proofs and engine and proves nothing',
    '   ok  All is well: held for 5 states.',
  ])
})

test('a proof over no cases is no proof', () => {
  expect(
    ledgerOf(1, 0)
      .close()
      .broken.map(({ what }) => what),
  ).toEqual(['there was nothing to look at'])
})

test('the smallest counterexample of each kind is kept, and can be tried', () => {
  const ledger = ledgerOf(null, 3)
  ledger.fail('it breaks', { answers: { backups: ['none'], stage: ['nobody'] } })
  ledger.fail('it breaks', { answers: { stage: ['nobody'] }, changed: { stage: ['testers'] } })
  ledger.fail('it breaks', { answers: { payments: ['checkout', 'payment-link'] } })
  const proof = ledger.close()
  const [fault] = proof.broken
  if (fault === undefined) throw new Error('Nothing was kept.')

  const saved: Answers[] = []
  const text = printFault(proof, fault, (answers) => `/tmp/${saved.push(answers)}.json`)
  expect(saved).toEqual([{ stage: ['nobody'] }, { stage: ['testers'] }])
  expect(text.split('\n')).toEqual([
    'BROKEN  All is well',
    '   it breaks',
    '   {"stage":["nobody"]}',
    '   npm run --silent assess -- /tmp/1.json',
    '   and after the change',
    '   {"stage":["testers"]}',
    '   npm run --silent assess -- /tmp/2.json',
  ])
  expect(printProofs([proof])).toContain('   BROKEN  All is well')
})

test('what is covered is written in full and rounded down', () => {
  const paths = { count: 12, longest: 9, shortest: 3, shortestForFixedPages: 3, answerSets: 15599n }
  expect(printCoverage(paths, { rules: 2, questions: 10, seconds: 1.26 }).split('\n')).toEqual([
    '2 rules over 10 questions, 12 paths of 3 to 9 questions.',
    '15,599 sets of answers can be reached (about 1.5 × 10^4).',
    '1.3 seconds.',
  ])
})

test('counterexamples are saved as answers files that can be read again', () => {
  const ledger = ledgerOf(null, 3)
  ledger.fail('it breaks', { answers: { backups: ['none'] } })
  const [text = ''] = saveFaults([ledger.close(), ledgerOf(1, 1).close()])
  const file = /assess -- (.+)$/m.exec(text)?.[1] ?? ''
  expect(parseAnswers(JSON.parse(readFileSync(file, 'utf8')))).toEqual({
    ok: true,
    answers: { backups: ['none'] },
  })
  rmSync(dirname(file), { recursive: true })
  expect(saveFaults([ledgerOf(1, 1).close()])).toEqual([])
})
