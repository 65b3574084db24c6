import type { Answers } from '#rules/states.ts'
import { founderById } from '#tests/golden/founders.ts'
import { type Reply, Visitor } from './visitor.ts'

const CHECK_ANSWERS = '/quiz/check'

/**
 * Goes through the quiz as the server leads, at most `most` answers far.
 * Gives the page it ended on, and how long each answer took to be acknowledged, in milliseconds.
 */
export async function answerQuiz(
  visitor: Visitor,
  answers: Answers,
  most = Number.POSITIVE_INFINITY,
): Promise<{ page: string; milliseconds: readonly number[] }> {
  const milliseconds: number[] = []
  let page = expectRedirect(await visitor.get('/quiz'))
  // Only a page with a form sets the cookie.
  await visitor.get(page)
  while (page !== CHECK_ANSWERS && milliseconds.length < most) {
    const values = answers[page.split('/').at(-1) ?? ''] ?? []
    const reply = await visitor.post(
      page,
      values.map((value) => ['choice', value] as const),
    )
    milliseconds.push(reply.milliseconds)
    page = expectRedirect(reply)
  }
  return { page, milliseconds }
}

/** Answers everything as a golden founder and finishes. Gives the address of the result. */
export async function finishAs(url: string, founderId: string): Promise<string> {
  const { answers, appName, companyName } = founderById(founderId)
  const visitor = new Visitor(url)
  try {
    await answerQuiz(visitor, answers)
    const names = [
      ['appName', appName ?? ''],
      ['companyName', companyName ?? ''],
    ] as const
    return expectRedirect(await visitor.post(CHECK_ANSWERS, names))
  } finally {
    visitor.leave()
  }
}

function expectRedirect({ status, location, body }: Reply): string {
  if (status >= 300 && status < 400) return location
  throw new Error(`The server answered ${status} instead of leading on: ${body.slice(0, 200)}`)
}
