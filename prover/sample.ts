import type { Question } from '#rules/question.ts'
import type { Answers } from '#rules/states.ts'

type Random = () => number

/** Numbers from 0 up to, not including, 1; the same sequence every time. */
function createRandom(): Random {
  let state = 1
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** Answers of an app in which most rules apply; entirely random ones seldom reach them. */
const FULL: Answers = {
  'made-of': ['made-for-us'],
  'sign-in': ['accounts'],
  'saved-data': ['elsewhere-too'],
}

/**
 * Sets of answers by chance, the same every time: whether or not a question would be asked, some with
 * answers left out, half of them with accounts and data, and some careful throughout.
 */
export function* sampleAnswers(questions: readonly Question[], count: number): Generator<Answers> {
  const random = createRandom()
  for (let index = 0; index < count; index += 1) {
    const leftOut = index % 4 === 0 ? 0.2 : 0
    const careful = index % 5 === 0
    const answers: Record<string, readonly string[]> = {}
    for (const question of questions) {
      if (random() < leftOut) continue
      answers[question.id] =
        careful && random() < 0.9 ? safest(question) : anyAnswer(question, random)
    }
    yield index % 2 === 0 ? { ...answers, ...FULL } : answers
  }
}

const isAlone = ({ id, alone }: Question['options'][number]) => alone === true || id === 'unsure'

function anyAnswer({ kind, options }: Question, random: Random): readonly string[] {
  const one = options[Math.floor(random() * options.length)]
  const ticks = options.filter((option) => !isAlone(option) && random() < 0.4)
  const several = kind === 'many' && one !== undefined && !isAlone(one) && ticks.length > 0
  return (several ? ticks : one === undefined ? [] : [one]).map(({ id }) => id)
}

/** The best of an order; else every tick where "none" would be bad, and a lone or the first answer. */
function safest({ kind, options, bestToWorst }: Question): readonly string[] {
  const ids = options.map(({ id }) => id)
  const [best] = bestToWorst ?? options.filter(({ alone }) => alone === true).map(({ id }) => id)
  if (best !== undefined && best !== 'none') return [best]
  if (kind === 'one' || best === undefined) return ids.slice(0, 1)
  return options.filter((option) => !isAlone(option)).map(({ id }) => id)
}
