import { TRUE } from '#rules/conditions.ts'
import type { Question } from '#rules/question.ts'
import { hitsOf, type Masks } from '../classes.ts'
import { Ledger, type Proof } from '../proof.ts'
import { forEachWorld } from '../walk.ts'
import { closureOf, createWorlds, gateIn, isAnswered } from '../worlds.ts'

/** The ways through the questionnaire. */
export interface Paths {
  /** Different sets of questions that can be asked. */
  readonly count: number
  /** In questions. */
  readonly longest: number
  readonly shortest: number
  readonly shortestForFixedPages: number
  /** Sets of answers to all questions that are asked. */
  readonly answerSets: bigint
}

/**
 * Counts exactly: only few answers decide what is asked, so their worlds are enumerated, and in each
 * world the numbers of answers to the questions that are asked are multiplied.
 */
export function countPaths(questions: readonly Question[]): Paths {
  const worlds = createWorlds(questions, [])
  const forks = closureOf(
    worlds,
    questions.map(({ askedWhen }) => askedWhen),
  )
  const ways = questions.map((question, position) =>
    countAnswers(question, worlds.masks[position] ?? []),
  )
  const asked = new Set<string>()
  let [longest, shortest, shortestForFixedPages] = [0, questions.length, questions.length]
  let answerSets = 0n
  forEachWorld(worlds, forks, (world) => {
    if (!isAnswered(worlds, forks, world)) return
    const open = questions.map((_, position) => gateIn(worlds, position, world) === TRUE)
    const length = open.filter(Boolean).length
    asked.add(open.map(Number).join(''))
    longest = Math.max(longest, length)
    shortest = Math.min(shortest, length)
    if (world[worlds.positionOf('made-of') ?? -1]?.includes('fixed-pages'))
      shortestForFixedPages = Math.min(shortestForFixedPages, length)
    answerSets += questions.reduce((product, _, position) => {
      if (!open[position]) return product
      const known = world[position] ?? null
      const seen = known === null ? 'unsure' : hitsOf(worlds.masks[position] ?? [], known)
      return product * (ways[position]?.get(forks.includes(position) ? seen : 'any') ?? 0n)
    }, 1n)
  })
  return { count: asked.size, longest, shortest, shortestForFixedPages, answerSets }
}

/** How many answers a question has, in all (`any`) and of each kind that decides what is asked later. */
function countAnswers({ kind, options }: Question, masks: Masks): ReadonlyMap<string, bigint> {
  const counts = new Map([['any', 0n]])
  const add = (kindOfAnswer: string, count: bigint) => {
    counts.set(kindOfAnswer, (counts.get(kindOfAnswer) ?? 0n) + count)
    counts.set('any', (counts.get('any') ?? 0n) + count)
  }
  const ticks = options.filter(
    ({ id, alone }) => kind === 'many' && alone !== true && id !== 'unsure',
  )
  for (const { id } of options.filter((option) => !ticks.includes(option)))
    add(id === 'unsure' ? 'unsure' : hitsOf(masks, [id]), 1n)
  if (masks.length === 0) {
    add('', 2n ** BigInt(ticks.length) - 1n)
    return counts
  }
  for (let code = 1; code < 2 ** ticks.length; code += 1) {
    const chosen = ticks.filter((_, index) => Math.floor(code / 2 ** index) % 2 === 1)
    add(
      hitsOf(
        masks,
        chosen.map(({ id }) => id),
      ),
      1n,
    )
  }
  return counts
}

const IN_README = /(\d+) to (\d+) plain questions, (\d+) for fixed pages/

/** How long the quiz may get, and how long a way for fixed pages there has to be: decision 3. */
const MOST_QUESTIONS = 26
const MOST_FOR_FIXED_PAGES = 8

/** What README.md says about the length of the quiz, and how long it may be. */
export function proveLength(paths: Paths, readme: string): Proof {
  const ledger = new Ledger(
    null,
    'The quiz is as long as README.md says, and no longer than docs/decisions/0003 allows',
    'paths',
  )
  ledger.cases = paths.count
  const said = IN_README.exec(readme)?.slice(1).join(', ') ?? 'nothing'
  const found = [paths.shortest, paths.longest, paths.shortestForFixedPages].join(', ')
  if (paths.longest > MOST_QUESTIONS)
    ledger.fail(`the longest way has ${paths.longest} questions, more than ${MOST_QUESTIONS}`)
  if (paths.shortestForFixedPages > MOST_FOR_FIXED_PAGES)
    ledger.fail(
      `fixed pages get ${paths.shortestForFixedPages} questions, more than ${MOST_FOR_FIXED_PAGES}`,
    )
  if (said !== found) ledger.fail(`README.md says ${said}, but it is ${found}`)
  return ledger.close()
}
