import { Engine, type TopLevelCondition } from 'json-rules-engine'
import { questionById } from '#rules/questions/questionnaire.ts'
import { RULES } from '#rules/risks/all.ts'
import type { Contestant } from './contestant.ts'
import { toPeerFacts } from './golden-answers.ts'
import { confirmedRisk, type PlainCondition } from './plain-condition.ts'

type Nested = Extract<TopLevelCondition, { all: unknown }>['all'][number]

/** One rule for each of ours, with nested conditions on facts, as its documentation has them. */
export function jsonRulesEngine(): Contestant {
  const engine = new Engine()
  engine.addOperator<readonly string[], readonly string[]>('hasAnyOf', (values, options) =>
    values.some((value) => options.includes(value)),
  )
  engine.addOperator<readonly string[], readonly string[]>(
    'hasOnlyOthers',
    (values, options) => values.length > 0 && !values.some((value) => options.includes(value)),
  )
  for (const rule of RULES) {
    const conditions = toNested(confirmedRisk(rule))
    engine.addRule({ conditions: asRoot(conditions), event: { type: rule.id } })
  }
  return {
    name: 'json-rules-engine',
    prepare(answers) {
      const facts = toPeerFacts(answers, (id) => id)
      return {
        run: () => engine.run(facts),
        listRisks: async () => (await engine.run(facts)).events.map(({ type }) => type),
      }
    },
  }
}

function asRoot(condition: Nested): TopLevelCondition {
  return 'fact' in condition ? { all: [condition] } : condition
}

/**
 * Simple conditions get the higher priority, so that they can spare the nested ones; this was the
 * fastest of the forms tried.
 */
function toNested(condition: PlainCondition): Nested {
  switch (condition.op) {
    case 'all':
      return { all: condition.of.map(toNested), priority: 1 }
    case 'any':
      return { any: condition.of.map(toNested), priority: 1 }
    case 'has':
      return leaf(condition, { one: 'in', many: 'hasAnyOf' }, condition.options)
    case 'hasOther':
      return leaf(condition, { one: 'notIn', many: 'hasOnlyOthers' }, [
        ...condition.options,
        'unsure',
        null,
      ])
  }
}

function leaf(
  { question }: { question: string },
  operators: { one: string; many: string },
  value: readonly (string | null)[],
): Nested {
  const operator = operators[questionById(question).kind]
  return { fact: question, operator, value, priority: 2 }
}
