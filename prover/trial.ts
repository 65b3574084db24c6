import type { Ruleset } from '#rules/assess.ts'
import type { Outcome } from '#rules/assessment.ts'
import { type Condition, dependencies, FALSE, TRUE } from '#rules/conditions.ts'
import type { Rule } from '#rules/risk.ts'
import { raise, type Weight } from '#rules/score.ts'
import { raisesOf } from '#rules/weigh.ts'
import { type Read, truthOf, type World } from './reference.ts'
import { closureOf, createWorlds, readIn, type Worlds } from './worlds.ts'

/** What a rule says in one world. */
export interface Said {
  readonly outcome: Outcome
  /** What it adds to the score: a share of 0 for a doubt that another rule counts, null for no finding. */
  readonly weight: Weight | null
  /** What it adds if every doubt about it turns out bad. */
  readonly worst: Weight | null
}

/** A rule, the others that what it says hangs on, and the questions that decide it all. */
export interface Subject {
  readonly rule: Rule
  /** Counts its doubt. */
  readonly cover: Rule | undefined
  /** Name other gaps in answers to the same question: beside one of them, nothing is called fine. */
  readonly neighbours: readonly Rule[]
  /** Whether it and its cover can both turn out true, because they read ticks. */
  readonly joint: boolean
  readonly closure: readonly number[]
}

/** The rules on trial, and every world that they can tell apart. */
export interface Trial {
  readonly ruleset: Ruleset
  readonly worlds: Worlds
  readonly subjects: readonly Subject[]
  /** What a rule says, worked out by the reference. */
  readonly say: (subject: Subject, world: World) => Said
}

export const conditionsOf = (rule: Rule): readonly Condition[] => [
  rule.appliesWhen,
  rule.when,
  ...raisesOf(rule).map(({ when }) => when),
]

/** @param others further conditions that must be able to tell the answers apart */
export function createTrial(ruleset: Ruleset, others: readonly Condition[] = []): Trial {
  const { evaluator, rules, scoring } = ruleset
  const worlds = createWorlds(evaluator.questions, [...rules.flatMap(conditionsOf), ...others])
  const subjects = rules.map((rule) => {
    const cover = rules.find(({ id }) => id === rule.doubtCountedIn)
    const neighbours = rules.filter((other) => other !== rule && namesGapsLike(other, rule))
    const conditions = [rule, ...neighbours, ...(cover === undefined ? [] : [cover])].flatMap(
      conditionsOf,
    )
    const joint = dependencies(rule.when).every((id) =>
      evaluator.questions.some((question) => question.id === id && question.kind === 'many'),
    )
    return { rule, cover, neighbours, joint, closure: closureOf(worlds, conditions) }
  })
  const say = ({ rule, cover, neighbours, joint }: Subject, world: World): Said => {
    const read = readIn(worlds, world)
    const outcome = outcomeBy(rule, read)
    if (outcome === 'ok' && neighbours.some((other) => isTrouble(outcomeBy(other, read))))
      return { outcome: 'not-applicable', weight: null, worst: null }
    const counted =
      outcome === 'unknown' && cover !== undefined && outcomeBy(cover, read) === 'unknown'
    if (!isTrouble(outcome) || (counted && !joint)) return { outcome, weight: null, worst: null }
    const raises = raisesOf(rule).map(({ when }) => truthOf(when, read))
    const known = raises.filter((truth) => truth === TRUE).length
    const possible = raises.filter((truth) => truth !== FALSE).length
    const weight = scoring.weightOf(raise(rule.severity, known), outcome === 'risk')
    return {
      outcome,
      weight: counted ? { ...weight, share: 0 } : weight,
      worst: scoring.weightOf(raise(rule.severity, possible), true),
    }
  }
  return { ruleset, worlds, subjects, say }
}

const isTrouble = (outcome: Outcome) => outcome === 'risk' || outcome === 'unknown'

const namesGapsLike = ({ when }: Rule, other: Rule) =>
  when.op === 'is' && other.when.op === 'is' && when.question === other.when.question

function outcomeBy(rule: Rule, read: Read): Outcome {
  const applies = truthOf(rule.appliesWhen, read)
  const there = truthOf(rule.when, read)
  if (applies === FALSE) return 'not-applicable'
  if (applies === TRUE && there === TRUE) return 'risk'
  if (there === FALSE) return applies === TRUE ? 'ok' : 'not-applicable'
  return 'unknown'
}
