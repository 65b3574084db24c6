import fc from 'fast-check'
import type { Question } from '#rules/question.ts'
import { QUESTIONS } from '#rules/questions/questionnaire.ts'
import type { Answers } from '#rules/states.ts'

/** Any answer to a question that the questionnaire accepts. */
export function anyAnswer(question: Question): fc.Arbitrary<readonly string[]> {
  const alone = question.options.filter(({ id, alone }) => alone === true || id === 'unsure')
  const others = question.options.filter((option) => !alone.includes(option))
  if (question.kind === 'one') {
    return fc.constantFrom(...question.options).map(({ id }) => [id])
  }
  const several = fc
    .subarray([...others], { minLength: 1 })
    .map((options) => options.map(({ id }) => id))
  if (alone.length === 0) return several
  return fc.oneof(
    fc.constantFrom(...alone).map(({ id }) => [id]),
    several,
  )
}

/** Any set of answers, whether or not its questions would be asked, with some left out. */
export const anyAnswers: fc.Arbitrary<Answers> = fc
  .tuple(
    ...QUESTIONS.map((question) =>
      fc.option(anyAnswer(question), { nil: undefined, freq: 6 }).map((values) => ({
        id: question.id,
        values,
      })),
    ),
  )
  .map((entries) =>
    Object.fromEntries(
      entries.flatMap(({ id, values }) => (values === undefined ? [] : [[id, values]])),
    ),
  )

/**
 * Like `anyAnswers`, but of apps with accounts and data of their own, where most rules apply:
 * entirely random answers seldom reach them.
 */
export const anyFullAnswers: fc.Arbitrary<Answers> = anyAnswers.map((answers) => ({
  ...answers,
  'made-of': ['made-for-us'],
  'sign-in': ['accounts'],
  'saved-data': ['elsewhere-too'],
}))

export const live = (answers: Answers): Answers => ({ ...answers, stage: ['real-people'] })
