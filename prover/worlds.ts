import { type Condition, dependencies, FALSE, TRUE, type Truth } from '#rules/conditions.ts'
import type { Question } from '#rules/question.ts'
import type { Answers } from '#rules/states.ts'
import { classifyAnswers, type Masks, masksOf } from './classes.ts'
import { type Read, truthOf, type World } from './reference.ts'

/** Everything that a set of conditions can see of a questionnaire. */
export interface Worlds {
  readonly questions: readonly Question[]
  readonly positionOf: (questionId: string) => number | undefined
  readonly masks: readonly Masks[]
  /** For each question, the answers worth telling apart. */
  readonly classes: readonly (readonly (readonly string[])[])[]
}

export function createWorlds(
  questions: readonly Question[],
  conditions: readonly Condition[],
): Worlds {
  const positions = new Map(questions.map(({ id }, position) => [id, position]))
  const gates = questions.map(({ askedWhen }) => askedWhen)
  const masks = masksOf(questions, [...conditions, ...gates])
  return {
    questions,
    positionOf: (id) => positions.get(id),
    masks,
    classes: questions.map((question, position) =>
      classifyAnswers(question, masks[position] ?? []),
    ),
  }
}

export const readIn =
  ({ positionOf }: Worlds, world: World): Read =>
  (id) =>
    world[positionOf(id) ?? -1] ?? null

/** Whether a question is asked. */
export function gateIn(worlds: Worlds, position: number, world: World): Truth {
  const question = worlds.questions[position]
  return question === undefined ? FALSE : truthOf(question.askedWhen, readIn(worlds, world))
}

export const isOpen = (worlds: Worlds, position: number, world: World): boolean =>
  world[position] === null && gateIn(worlds, position, world) === TRUE

/** Whether a founder who leaves out nothing can be in this world: open is only what offers "I don't know". */
export function isAnswered(worlds: Worlds, positions: readonly number[], world: World): boolean {
  return positions.every((position) => {
    if (!isOpen(worlds, position, world)) return true
    return worlds.questions[position]?.options.some(({ id }) => id === 'unsure') ?? false
  })
}

/** The positions of the questions that the conditions read, and of all that decide whether those are asked. */
export function closureOf(
  { questions, positionOf }: Pick<Worlds, 'questions' | 'positionOf'>,
  conditions: readonly Condition[],
): readonly number[] {
  const closed = new Set<number>()
  const add = (condition: Condition) => {
    for (const id of dependencies(condition)) {
      const position = positionOf(id)
      if (position === undefined || closed.has(position)) continue
      closed.add(position)
      const question = questions[position]
      if (question !== undefined) add(question.askedWhen)
    }
  }
  for (const condition of conditions) add(condition)
  return [...closed].sort((a, b) => a - b)
}

/** A world as an answers file. What is open is left out. */
export function answersIn({ questions }: Worlds, world: World): Answers {
  return Object.fromEntries(
    questions.flatMap(({ id }, position) => {
      const known = world[position] ?? []
      return known.length === 0 ? [] : [[id, known]]
    }),
  )
}
