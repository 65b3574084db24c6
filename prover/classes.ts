import type { Condition } from '#rules/conditions.ts'
import type { Question } from '#rules/question.ts'

/** The sets of options that some condition asks for, of one question. */
export type Masks = readonly ReadonlySet<string>[]

/** What the conditions can see of each question, in the order of the questionnaire. */
export function masksOf(
  questions: readonly Question[],
  conditions: readonly Condition[],
): readonly Masks[] {
  const read = new Map<string, Set<string>>()
  for (const condition of conditions) collectMasks(condition, read)
  return questions.map(({ id }) =>
    [...(read.get(id) ?? [])].map((mask) => new Set(mask.split(' '))),
  )
}

/** Which of the masks an answer hits. No condition can tell two answers apart that hit the same. */
export const hitsOf = (masks: Masks, options: readonly string[]): string =>
  masks.map((mask) => (options.some((id) => mask.has(id)) ? '1' : '0')).join('')

/**
 * Answers to one question, one for each class that the conditions can tell apart; the shortest stands
 * for all. Not knowing comes on top.
 */
export function classifyAnswers(question: Question, masks: Masks): readonly (readonly string[])[] {
  const found = new Map<string, readonly string[]>()
  for (const options of listAnswers(question, new Set(masks.flatMap((mask) => [...mask])))) {
    const hits = hitsOf(masks, options)
    if (!found.has(hits)) found.set(hits, options)
  }
  return [...found.values()]
}

function collectMasks(condition: Condition, into: Map<string, Set<string>>): void {
  switch (condition.op) {
    case 'always':
      return
    case 'is': {
      const seen = into.get(condition.question) ?? new Set()
      into.set(condition.question, seen.add([...condition.options].sort().join(' ')))
      return
    }
    case 'fact':
      collectMasks(condition.fact.when, into)
      return
    case 'not':
    case 'surely':
      collectMasks(condition.of, into)
      return
    case 'all':
    case 'any':
      for (const part of condition.of) collectMasks(part, into)
  }
}

/** Every answer up to options that no condition reads, shortest first. */
function listAnswers(
  question: Question,
  read: ReadonlySet<string>,
): readonly (readonly string[])[] {
  const known = question.options.filter(({ id }) => id !== 'unsure')
  const single = known.map(({ id }) => [id])
  if (question.kind === 'one') return single
  const ticks = known.filter(({ id, alone }) => alone !== true && read.has(id)).map(({ id }) => id)
  let subsets: readonly (readonly string[])[] = [[]]
  for (const id of ticks) subsets = [...subsets, ...subsets.map((subset) => [...subset, id])]
  const several = subsets.filter(({ length }) => length > 1)
  return [...single, ...several.sort((a, b) => a.length - b.length)]
}
