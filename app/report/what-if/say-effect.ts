import type { Assessment } from '#rules/assessment.ts'
import { lowerFirst } from '#rules/lower-first.ts'
import { BAND_LABEL } from '#rules/report/score.ts'
import { sayNumber } from '../compare/say-number.ts'
import type { PlanRow } from './plan-row.ts'

interface Effect {
  readonly before: Pick<Assessment, 'score' | 'band'>
  readonly after: Pick<Assessment, 'score' | 'band'>
  /** How many findings are ticked, and how many open questions answered. */
  readonly ticks: number
  readonly answers: number
  /** How many more have to be settled, the worst first, until the score falls. */
  readonly untilLower: number
  /** The last tick left the score where it was. */
  readonly isLastIdle: boolean
}

/** What a plan does to the score: "These two take you from 78 to 41, from critical to high." */
export function sayEffect(effect: Effect): string {
  const { before, after, ticks, answers, untilLower, isLastIdle } = effect
  if (ticks + answers === 0) return `Nothing is ticked or tried: your score is ${before.score}.`
  if (after.score === before.score) {
    // What an answer takes up, a tick may take down again: then neither is without effect.
    return answers === 0
      ? sayNoEffect(before.score, untilLower)
      : `With ${lowerFirst(subject(ticks, answers))} the score stays at ${before.score}.`
  }
  const verb = ticks + answers === 1 ? 'takes' : 'take'
  const up = after.score > before.score ? ' up' : ''
  const move = `${subject(ticks, answers)} ${verb} you${up} from ${before.score} to ${after.score}`
  if (after.score === 0) return `${move}. Nothing is left.`
  return `${move}${sayBand(before, after)}. ${sayIdle(isLastIdle ? 1 : 0)}`.trimEnd()
}

/** Why the score stays, and when it falls: it never looks as if a tick did not count. */
function sayNoEffect(score: number, untilLower: number): string {
  if (untilLower === 0) return `The score stays at ${score}.`
  const more = untilLower === 1 ? 'one more is' : `${sayNumber(untilLower)} more are`
  return `That counts, but the score stays at ${score} for now: what is left is at least as serious. It falls once ${more} settled, the worst first.`
}

/** Of the last things that were done, so many left the score where it was. */
export function sayIdle(count: number): string {
  if (count === 0) return ''
  return count === 1
    ? 'The last one counts, but does not move it yet.'
    : `The last ${sayNumber(count)} count, but do not move it yet.`
}

function subject(ticks: number, answers: number): string {
  if (ticks > 0 && answers > 0) return 'Your ticks and your answers together'
  if (ticks > 0) return ticks === 1 ? 'This one' : `These ${sayNumber(ticks)}`
  return answers === 1 ? 'This answer' : `These ${sayNumber(answers)} answers`
}

function sayBand(before: Effect['before'], after: Effect['after']): string {
  if (before.band === after.band) return ''
  return `, from ${BAND_LABEL[before.band].toLowerCase()} to ${BAND_LABEL[after.band].toLowerCase()}`
}

/** Who does something, and how long it takes as part of a sentence. */
export type Doing = Pick<PlanRow, 'who' | 'effort'>

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth']

/** Who can do what is ticked: "The first you can do yourself: 10 minutes." Empty for nothing. */
export function sayWho(rows: readonly Doing[]): string {
  const [first] = rows
  if (first === undefined) return ''
  const yours = rows.filter(({ who }) => who === 'you')
  if (rows.length === 1) {
    if (first.who === 'you') return `You can do it yourself: ${first.effort}.`
    return first.who === 'developer'
      ? `It takes a developer: ${first.effort}.`
      : `You can start it yourself, and a developer finishes it: ${first.effort}.`
  }
  if (yours.length === rows.length) return 'You can do all of them yourself.'
  if (yours.length > 1) return `You can do ${sayNumber(yours.length)} of them yourself.`
  const [only] = yours
  if (only !== undefined) {
    const place = ORDINALS[rows.indexOf(only)]
    const which = place === undefined ? 'One of them' : `The ${place}`
    return `${which} you can do yourself: ${only.effort}.`
  }
  return rows.every(({ who }) => who === 'developer')
    ? 'All of them take a developer.'
    : 'You can start, and a developer finishes.'
}
