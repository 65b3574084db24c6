import type { Told } from './assessment.ts'
import type { Question } from './question.ts'
import type { Answers } from './states.ts'

/** Turns a mask of questions into what was answered to them, in the order of the questionnaire. */
export type Tell = (mask: number) => readonly Told[]

export function createTell(questions: readonly Question[], answers: Answers): Tell {
  const told: (Told | undefined)[] = []
  return (mask) => {
    const story: Told[] = []
    for (let left = mask; left !== 0; left &= left - 1) {
      const position = 31 - Math.clz32(left & -left)
      const question = questions[position]?.id ?? ''
      told[position] ??= { question, options: answers[question] ?? [] }
      story.push(told[position])
    }
    return story
  }
}
