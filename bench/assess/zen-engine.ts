import { ZenDecisionContent, ZenEngine } from '@gorules/zen-engine'
import { z } from 'zod'
import { questionById } from '#rules/questions/questionnaire.ts'
import { RULES } from '#rules/risks/all.ts'
import type { Contestant } from './contestant.ts'
import { toPeerFacts } from './golden-answers.ts'
import { confirmedRisk, type PlainCondition } from './plain-condition.ts'

const RisksSchema = z.array(z.object({ id: z.string() }))

/**
 * One decision table with a row for each of our rules, compiled once: faster than an expression
 * node with a line for each rule, and than content that is not compiled first.
 */
export function zenEngine(): Contestant {
  const decision = new ZenEngine().createDecision(new ZenDecisionContent(describeTable()))
  return {
    name: 'zen-engine',
    prepare(answers) {
      const facts = toPeerFacts(answers, toName)
      return {
        run: () => decision.evaluate(facts),
        async listRisks() {
          const { result } = await decision.evaluate(facts)
          return RisksSchema.parse(result).map(({ id }) => id)
        },
      }
    },
  }
}

function describeTable() {
  const position = { x: 0, y: 0 }
  const rules = RULES.map((rule) => ({
    _id: rule.id,
    when: toExpression(confirmedRisk(rule)),
    id: JSON.stringify(rule.id),
  }))
  const content = {
    hitPolicy: 'collect',
    inputs: [{ id: 'when', name: 'When' }],
    outputs: [{ id: 'id', name: 'Rule', field: 'id' }],
    rules,
  }
  return {
    nodes: [
      { id: 'answers', name: 'Answers', type: 'inputNode', position },
      { id: 'rules', name: 'Rules', type: 'decisionTableNode', position, content },
      { id: 'risks', name: 'Risks', type: 'outputNode', position },
    ],
    edges: [
      { id: 'in', type: 'edge', sourceId: 'answers', targetId: 'rules' },
      { id: 'out', type: 'edge', sourceId: 'rules', targetId: 'risks' },
    ],
  }
}

/** Its expressions read a hyphen as a minus. */
const toName = (questionId: string) => questionId.replaceAll('-', '_')

function toExpression(condition: PlainCondition): string {
  if ('of' in condition) {
    const word = condition.op === 'all' ? ' and ' : ' or '
    return `(${condition.of.map(toExpression).join(word)})`
  }
  const name = toName(condition.question)
  const isSingle = questionById(condition.question).kind === 'one'
  if (condition.op === 'has') {
    const options = JSON.stringify(condition.options)
    return isSingle ? `${name} in ${options}` : `some(${name}, # in ${options})`
  }
  const options = JSON.stringify([...condition.options, 'unsure'])
  return isSingle
    ? `(${name} != null and ${name} not in ${options})`
    : `(len(${name}) > 0 and none(${name}, # in ${options}))`
}
