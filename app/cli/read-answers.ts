import { type Answers, parseAnswers } from '#rules/answers.ts'
import { InputError } from './usage.ts'

/**
 * Reads one set of answers from JSON text.
 * @param source what the text is called in an error: a path, or "standard input"
 * @param firstLine number of the first line of `text` in that source
 * @throws InputError that names source, line and field
 */
export function readAnswers(text: string, source: string, firstLine = 1): Answers {
  const json = parseJson(text, source, firstLine)
  const parsed = parseAnswers(json)
  if (parsed.ok) return parsed.answers
  const [error] = parsed.errors
  if (error === undefined) throw new Error('Answers were refused without a reason.')
  const line = firstLine + lineOf(text, error.field)
  const message = error.message.includes(`"${error.field}"`)
    ? error.message
    : `"${error.field}" ${error.message}`
  throw new InputError(
    `${source}, line ${line}: ${error.field === '' ? `the answers ${error.message}` : message}`,
  )
}

function parseJson(text: string, source: string, firstLine: number): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const position = Number(/position (\d+)/.exec(reason)?.[1] ?? text.length)
    const line = firstLine + countLines(text.slice(0, position))
    throw new InputError(`${source}, line ${line}: this is not JSON (${reason.split('\n', 1)[0]})`)
  }
}

/** How many lines further down the field stands; 0 where it can't be found. */
function lineOf(text: string, field: string): number {
  const key = field.split('.')[0] ?? ''
  const index = text.indexOf(JSON.stringify(key))
  return index < 0 ? 0 : countLines(text.slice(0, index))
}

const countLines = (text: string) => text.split('\n').length - 1
