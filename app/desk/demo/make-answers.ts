import { pathThrough } from '#rules/path.ts'
import type { Question } from '#rules/question.ts'
import type { Answers } from '#rules/states.ts'
import { ONE_OF, SOME_OF } from './answer-chances.ts'
import type { Chance } from './chance.ts'
import { chooseOne, chooseSome } from './choose-options.ts'
import { OWN_ANSWERS, type Story } from './own-answers.ts'

/** Walks on through the real questionnaire to its end, and answers each question as this founder would. */
export function makeAnswers(chance: Chance, story: Story, begun: Answers = {}): Answers {
  let answers = begun
  for (let { open } = pathThrough(answers); open; { open } = pathThrough(answers)) {
    answers = { ...answers, [open.id]: answer(chance, story, open, answers) }
  }
  return answers
}

function answer(
  chance: Chance,
  story: Story,
  { id }: Question,
  answers: Answers,
): readonly string[] {
  const [own, one, some] = [OWN_ANSWERS[id], ONE_OF[id], SOME_OF[id]]
  if (own !== undefined) return own(chance, story, answers)
  if (one !== undefined) return [chooseOne(chance, one, story.care)]
  if (some !== undefined) return chooseSome(chance, some, story.care)
  throw new Error(`Nobody knows how to answer "${id}".`)
}
