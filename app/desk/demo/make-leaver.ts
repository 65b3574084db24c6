import { pathThrough } from '#rules/path.ts'
import type { Calendar } from './calendar.ts'
import type { Chance } from './chance.ts'
import type { DemoLeaver } from './demo.ts'
import { makeAnswers } from './make-answers.ts'
import { makeStory } from './make-founder.ts'
import { makeSource } from './sources.ts'

/** Where people stop, compared with the other questions: early, and where something has to be tried. */
const HARD: Readonly<Record<string, number>> = {
  stage: 26,
  'made-of': 14,
  'sign-in': 8,
  'others-records': 9,
  'special-rights': 5,
  'private-window': 6,
  'database-access': 14,
  'server-functions': 7,
  'keys-in-page': 11,
  'lying-around': 4,
}

/** Somebody who begins and does not get to the end. */
export function makeLeaver(chance: Chance, calendar: Calendar): DemoLeaver {
  const answers = makeAnswers(chance, makeStory(chance))
  const asked = pathThrough(answers).asked.map(({ id }) => id)
  const open = chance.weigh(Object.fromEntries(asked.slice(1).map((id) => [id, HARD[id] ?? 1.5])))
  const given = asked.slice(0, asked.indexOf(open))
  const startedAt = calendar.moment(chance.fork())
  return {
    answers: Object.fromEntries(given.map((id) => [id, answers[id] ?? []])),
    source: makeSource(chance, { isCampaign: calendar.isCampaign(startedAt) }),
    startedAt,
    leftAt: new Date(
      startedAt.getTime() + Math.min(14 * 60, given.length * chance.between(9, 27)) * 1000,
    ),
  }
}
