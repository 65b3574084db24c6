import type { Condition } from './conditions.ts'

/**
 * A condition in words, with the ids it reads: `sign-in is accounts and made-of is not service`.
 * Used where rule authors look, not where founders do.
 */
export function describeCondition(condition: Condition): string {
  return say(condition, false)
}

function say(condition: Condition, negated: boolean): string {
  switch (condition.op) {
    case 'always':
      return negated ? 'never' : 'always'
    case 'is':
      return `${condition.question} ${negated ? 'is not' : 'is'} ${condition.options.join(' or ')}`
    case 'fact':
      return `${negated ? 'not ' : ''}(${condition.fact.label})`
    case 'not':
      return say(condition.of, !negated)
    case 'surely':
      return `${negated ? 'not ' : ''}surely (${say(condition.of, false)})`
    case 'all':
      return join(condition.of, negated ? 'or' : 'and', negated)
    case 'any':
      return join(condition.of, negated ? 'and' : 'or', negated)
  }
}

function join(parts: readonly Condition[], word: 'and' | 'or', negated: boolean): string {
  const texts = parts.map((part) => {
    const text = say(part, negated)
    const composite = (part.op === 'all' || part.op === 'any') && part.of.length > 1
    return composite ? `(${text})` : text
  })
  return texts.join(` ${word} `)
}
