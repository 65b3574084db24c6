import { expect, test } from 'vitest'
import { worldOf } from '#prover/reference.ts'
import { countPaths, proveLength } from '#prover/sense/paths.ts'
import { pathThrough } from '#rules/path.ts'
import type { Question } from '#rules/question.ts'
import { madeOf } from '#rules/questions/app.ts'
import { backups, kindsOfData, savedData } from '#rules/questions/data.ts'
import { signIn } from '#rules/questions/logins.ts'
import { QUESTIONS } from '#rules/questions/questionnaire.ts'
import type { Answers } from '#rules/states.ts'
import { faultsOf } from './broken.ts'

/** A questionnaire small enough to write every set of answers down. */
const SMALL: readonly Question[] = [
  madeOf,
  signIn,
  savedData,
  { ...kindsOfData, options: kindsOfData.options.slice(0, 4) },
  backups,
]

const answersTo = ({ kind, options }: Question): readonly (readonly string[])[] => {
  const isAlone = (option: Question['options'][number]) =>
    kind === 'one' || option.alone === true || option.id === 'unsure'
  let ticks: readonly (readonly string[])[] = [[]]
  for (const option of options.filter((one) => !isAlone(one)))
    ticks = [...ticks, ...ticks.map((set) => [...set, option.id])]
  return [...options.filter(isAlone).map(({ id }) => [id]), ...ticks.slice(1)]
}

function everySetOfAnswers(questions: readonly Question[]): readonly Answers[] {
  let sets: readonly Answers[] = [{}]
  for (const [position, question] of questions.entries()) {
    const before = questions.slice(0, position + 1)
    sets = sets.flatMap((answers) => {
      const options = answersTo(question).map((chosen) => ({ ...answers, [question.id]: chosen }))
      const [first = answers] = options
      // Asked is what is open without an answer and known with one.
      const open = worldOf(before, answers).at(-1) === null
      const known = worldOf(before, first).at(-1) !== null
      return open && known ? options : [answers]
    })
  }
  return sets
}

test('the sets of answers that can be reached are counted exactly', () => {
  const sets = everySetOfAnswers(SMALL)
  const paths = countPaths(SMALL)
  const lengths = sets.map((answers) => Object.keys(answers).length)
  expect(paths.answerSets).toBe(BigInt(sets.length))
  expect(paths.count).toBe(new Set(sets.map((answers) => Object.keys(answers).join())).size)
  expect([paths.shortest, paths.longest]).toEqual([Math.min(...lengths), Math.max(...lengths)])
})

test('the quiz says the same of its longest way', () => {
  expect(countPaths(QUESTIONS).longest).toBe(pathThrough({}).atMost)
})

test('a README that says something else is caught', () => {
  const paths = countPaths(QUESTIONS)
  const { shortest, longest, shortestForFixedPages: fixed } = paths
  const say = (text: string) => faultsOf(proveLength(paths, text))
  expect(
    say(`It asks ${shortest} to ${longest} plain questions, ${fixed} for fixed pages.`),
  ).toEqual([])
  expect(say('It asks 7 to 99 plain questions, 8 for fixed pages.')).toEqual([
    `README.md says 7, 99, 8, but it is ${shortest}, ${longest}, ${fixed}`,
  ])
  expect(say('It asks a few.')).toHaveLength(1)
})

test('a questionnaire that has grown too long is caught, whatever README.md says', () => {
  const paths = { ...countPaths(QUESTIONS), longest: 27, shortestForFixedPages: 9 }
  const readme = `It asks ${paths.shortest} to 27 plain questions, 9 for fixed pages.`
  expect(faultsOf(proveLength(paths, readme))).toEqual([
    'the longest way has 27 questions, more than 26',
    'fixed pages get 9 questions, more than 8',
  ])
})
