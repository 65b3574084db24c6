import type { Condition } from './conditions.ts'
import { QUESTIONS, questionById } from './questions/questionnaire.ts'

/** A condition as a founder would say it, with the words of the questions and their answers. */
export function sayPlainly(condition: Condition): string {
  return condition.op === 'all' ? join(condition.of, ', and ', false) : say(condition, false)
}

/** Rules reuse the conditions of questions; "… is asked" then says it shorter. The first that has it is named. */
const askedBy = new Map<Condition, string>(
  QUESTIONS.map(({ askedWhen, text }) => [askedWhen, text] as const).reverse(),
)

function say(condition: Condition, negated: boolean): string {
  switch (condition.op) {
    case 'always':
      return negated ? 'never' : 'always'
    case 'is':
      return sayIs(condition.question, condition.options, negated)
    case 'fact':
      return negated ? `it isn’t so that ${condition.fact.label}` : condition.fact.label
    case 'not':
      return say(condition.of, !negated)
    case 'surely':
      return say(condition.of, negated)
    case 'all':
      if (!negated && askedBy.has(condition)) return `“${askedBy.get(condition)}” is asked`
      return join(condition.of, negated ? ', or ' : ', and ', negated)
    case 'any':
      return join(condition.of, negated ? ', and ' : ', or ', negated)
  }
}

function sayIs(id: string, options: readonly string[], negated: boolean): string {
  const question = questionById(id)
  const labels = question.options
    .filter((option) => options.includes(option.id))
    .map(({ label }) => `“${label}”`)
  const answer = labels.join(' or ')
  return negated
    ? `“${question.text}” is known, and not ${answer}`
    : `“${question.text}” is answered ${answer}`
}

function join(parts: readonly Condition[], word: string, negated: boolean): string {
  return parts
    .map((part) => {
      const text = say(part, negated)
      const composite =
        (part.op === 'all' || part.op === 'any') &&
        part.of.length > 1 &&
        !text.endsWith(' is asked')
      return composite ? `(${text})` : text
    })
    .join(word)
}
