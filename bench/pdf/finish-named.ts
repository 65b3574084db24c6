import type { Answers } from '#rules/states.ts'
import { Visitor } from '../server/visitor.ts'
import { answerQuiz } from '../server/walk.ts'

/** Finishes the quiz for an app of this name. Gives the address of the result. */
export async function finishNamed(url: string, answers: Answers, appName: string): Promise<string> {
  const visitor = new Visitor(url)
  try {
    const { page } = await answerQuiz(visitor, answers)
    const { status, location } = await visitor.post(page, [
      ['appName', appName],
      ['companyName', ''],
    ])
    if (status < 300 || status > 399) throw new Error(`Finishing was answered with ${status}`)
    return location
  } finally {
    visitor.leave()
  }
}
