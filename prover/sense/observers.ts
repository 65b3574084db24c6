import { createVerdict, VERDICT_CONDITIONS } from '#rules/backend.ts'
import { BUILDERS, type Builder } from '#rules/builders.ts'
import type { Condition } from '#rules/conditions.ts'
import { isLive } from '#rules/facts.ts'
import { SERVICES, type Service } from '#rules/services.ts'
import { createWhereItRuns, keepsDataSomewhere, USUAL } from '#rules/where-it-runs.ts'
import { type Known, truthOf, type World } from '../reference.ts'
import { statesIn } from '../states-in.ts'
import type { Trial } from '../trial.ts'
import { answersIn, closureOf, readIn } from '../worlds.ts'

/** A part of the result that answers can change. */
export interface Observer {
  readonly name: string
  readonly closure: readonly number[]
  /** Whatever differs here differs for the founder. */
  readonly see: (world: World) => string
}

const ABOUT_THE_BACKEND: readonly Condition[] = [
  ...VERDICT_CONDITIONS,
  keepsDataSomewhere,
  ...USUAL.map(([question, option]): Condition => ({ op: 'is', question, options: [option] })),
]

/** All conditions besides those of the rules that the result depends on. */
export const OTHER_CONDITIONS: readonly Condition[] = [...ABOUT_THE_BACKEND, isLive.when]

/**
 * All rules, whether the app is live, the verdict, and where it runs as far as that doesn't hang on a
 * tool. What a tool brings with it is in `guideFor`.
 */
export function createObservers({ ruleset, worlds, subjects, say }: Trial): readonly Observer[] {
  const { evaluator } = ruleset
  const decideVerdict = createVerdict(evaluator)
  const findWhereItRuns = createWhereItRuns(evaluator)
  return [
    ...subjects.map(
      (subject): Observer => ({
        name: subject.rule.id,
        closure: subject.closure,
        see: (world) => {
          const { outcome, weight, worst } = say(subject, world)
          return `${outcome} ${weight?.severity} ${weight?.share} ${worst?.severity}`
        },
      }),
    ),
    {
      name: 'whether the app is live',
      closure: closureOf(worlds, [isLive.when]),
      see: (world) => String(truthOf(isLive.when, readIn(worlds, world))),
    },
    {
      name: 'the verdict and where it runs',
      closure: closureOf(worlds, ABOUT_THE_BACKEND),
      see: (world) => {
        const [states, answers] = [statesIn(evaluator, world), answersIn(worlds, world)]
        const { verdict } = decideVerdict(states, answers)
        const places = findWhereItRuns(verdict, answers, states)
        return [verdict, ...places.map(({ service }) => service)].join(' ')
      },
    },
  ]
}

/** What the report says about a builder or a service that was named; empty for any other option. */
export function guideFor(questionId: string, known: Known): string {
  const guides: Readonly<Record<string, readonly (Builder | Service)[]>> = {
    builders: BUILDERS,
    services: SERVICES,
  }
  const named = (guides[questionId] ?? []).filter(({ id }) => known?.includes(id))
  return JSON.stringify(named.map(({ id: _, name: __, ...guide }) => guide))
}
