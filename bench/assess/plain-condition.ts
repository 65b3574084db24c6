import type { Condition } from '#rules/conditions.ts'
import { questionById } from '#rules/questions/questionnaire.ts'
import type { Rule } from '#rules/risk.ts'

/**
 * A condition that is true or false, for engines that know no third value. `has`: one of the options
 * is chosen. `hasOther`: an answer is given, it is not "unsure", and none of the options is chosen.
 */
export type PlainCondition = Leaf | Joined
interface Leaf {
  readonly op: 'has' | 'hasOther'
  readonly question: string
  readonly options: readonly string[]
}
interface Joined {
  readonly op: 'all' | 'any'
  readonly of: readonly PlainCondition[]
}

/** When a rule is a confirmed risk: it surely applies, and its condition is surely true. */
export function confirmedRisk(rule: Rule): PlainCondition {
  return simplify('all', [whenTrue(rule.appliesWhen), whenTrue(rule.when)])
}

const ALWAYS: PlainCondition = { op: 'all', of: [] }
const NEVER: PlainCondition = { op: 'any', of: [] }

function whenTrue(condition: Condition): PlainCondition {
  switch (condition.op) {
    case 'always':
      return ALWAYS
    case 'is':
      return whileAsked(condition, 'has')
    case 'fact':
      return whenTrue(condition.fact.when)
    case 'not':
      return whenFalse(condition.of)
    case 'surely':
      return whenTrue(condition.of)
    case 'all':
    case 'any':
      return simplify(condition.op, condition.of.map(whenTrue))
  }
}

function whenFalse(condition: Condition): PlainCondition {
  switch (condition.op) {
    case 'always':
      return NEVER
    case 'is': {
      const notAsked = whenFalse(questionById(condition.question).askedWhen)
      return simplify('any', [notAsked, whileAsked(condition, 'hasOther')])
    }
    case 'fact':
      return whenFalse(condition.fact.when)
    case 'not':
      return whenTrue(condition.of)
    case 'surely':
      throw new Error('Rules have no "surely" in them: it is for the verdict.')
    case 'all':
      return simplify('any', condition.of.map(whenFalse))
    case 'any':
      return simplify('all', condition.of.map(whenFalse))
  }
}

/** An answer counts only while its question is asked. */
function whileAsked(
  { question, options }: { question: string; options: readonly string[] },
  op: Leaf['op'],
): PlainCondition {
  return simplify('all', [whenTrue(questionById(question).askedWhen), { op, question, options }])
}

/**
 * Flat, without repetition, and without what follows from the rest (`a and (a or b)` is `a`), so that
 * the peers get no needless work.
 */
function simplify(op: Joined['op'], parts: readonly PlainCondition[]): PlainCondition {
  const flat = parts.flatMap((part) => (part.op === op ? part.of : [part]))
  const distinct = new Map(flat.map((part) => [JSON.stringify(part), part]))
  const left = [...distinct.values()].filter((part) => {
    if (!('of' in part)) return true
    return !part.of.some((inner) => distinct.has(JSON.stringify(inner)))
  })
  const isSettled = left.some((part) => 'of' in part && part.of.length === 0)
  if (isSettled) return op === 'all' ? NEVER : ALWAYS
  const [only] = left
  return left.length === 1 && only !== undefined ? only : { op, of: left }
}
