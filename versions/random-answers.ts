import { FALSE, TRUE } from '#rules/conditions.ts'
import { NOT_ASKED, OPEN } from '#rules/evaluate.ts'
import type { Question } from '#rules/question.ts'
import { EVALUATOR } from '#rules/questions/evaluator.ts'
import type { Answers } from '#rules/states.ts'

/** A number from 0 up to, not including, 1; the same sequence for the same seed. */
export type Random = () => number

/** Mulberry32: small, fast, and good enough to spread founders over the questionnaire. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** An invented founder who walks the questionnaire from start to end and answers by chance. */
export function randomAnswers(random: Random): Answers {
  const { questions, gateOf, bitOf } = EVALUATOR
  const answers: Record<string, readonly string[]> = {}
  const states: number[] = []
  for (const [position, question] of questions.entries()) {
    if (gateOf(position, states) !== TRUE) {
      states.push(gateOf(position, states) === FALSE ? NOT_ASKED : OPEN)
      continue
    }
    const chosen = chooseAnswer(question, random)
    answers[question.id] = chosen
    const bits = chosen.reduce((sum, id) => sum | (bitOf(position, id) ?? 0), 0)
    states.push(chosen[0] === 'unsure' ? OPEN : bits)
  }
  return answers
}

function chooseAnswer({ kind, options }: Question, random: Random): readonly string[] {
  const pick = (ids: readonly string[]) => ids[Math.floor(random() * ids.length)] ?? ''
  const idsOf = (list: Question['options']) => list.map(({ id }) => id)
  if (kind === 'one') return [pick(idsOf(options))]
  const alone = options.filter(({ id, alone }) => alone === true || id === 'unsure')
  const ticks = options.filter((option) => !alone.includes(option) && random() < 0.4)
  return ticks.length > 0 ? idsOf(ticks) : [pick(idsOf(alone))]
}
