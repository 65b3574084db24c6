import type { Assessment } from '#rules/assessment.ts'
import type { Chance } from './chance.ts'
import type { Idea } from './idea.ts'
import { builderInWords, fillIn } from './in-words.ts'
import { ASKS, CLOSINGS, OPENINGS, SHORT, VAGUE_WORRIES, WORRIES } from './message-words.ts'

/** What somebody writes who has just read this result. */
export function makeMessage(
  chance: Chance,
  about: { idea: Idea; appName: string; first: string; result: Assessment },
): string {
  if (chance.is(14)) return chance.pick(SHORT)
  const { idea, appName, first, result } = about
  const told = (id: string) => result.answers.find(({ question }) => question === id)?.options[0]
  const top = result.findings[0]
  const worries = (top?.outcome === 'risk' ? WORRIES[top.id] : undefined) ?? VAGUE_WORRIES
  const opening = chance.pick(OPENINGS[told('stage') ?? ''] ?? ['I made {what} with {builder}.'])
  const parts = [opening, chance.pick(worries), chance.pick(ASKS[result.nextStep])]
  const closing = chance.pick(CLOSINGS)
  const words = {
    what: idea.what,
    people: idea.people,
    things: idea.things,
    builder: builderInWords(told('builders')),
    count: chance.pick(['40', '120', '300', '850', '2,000']),
    app: appName,
    first,
  }
  return fillIn([parts.join(' '), closing].filter((part) => part !== '').join('\n\n'), words)
}
