import { DAY_MS } from '#db/days.ts'
import type { Source } from '#db/desk/source.server.ts'
import { assess } from '#rules/assess.ts'
import type { Assessment, NextStep } from '#rules/assessment.ts'
import type { Names } from '../../quiz/names.server.ts'
import { APP_IDEAS } from './app-ideas.ts'
import type { Calendar } from './calendar.ts'
import type { Chance } from './chance.ts'
import type { DemoCheck, DemoContact } from './demo.ts'
import type { Idea } from './idea.ts'
import { makeAnswers } from './make-answers.ts'
import { makeMessage } from './make-message.ts'
import { mendAnswers } from './mend-answers.ts'
import { OTHER_IDEAS } from './other-ideas.ts'
import type { Story } from './own-answers.ts'
import { makeCompany, makePerson, slug } from './people.ts'
import { makeSource } from './sources.ts'

/** A founder after the first check. */
export interface NewFounder {
  readonly idea: Idea
  readonly names: Names
  readonly source: Source
  readonly check: DemoCheck
  readonly result: Assessment
  readonly contact: DemoContact | undefined
  /** How the team calls them: by first name where they gave one. */
  readonly first: string
  /** Makes a later, better check; undefined where there is nothing to mend, or no time yet. */
  readonly checkAgain: (() => DemoCheck) | undefined
}

const KINDS: Readonly<Record<Idea['kind'], number>> = { app: 72, 'open-app': 9, site: 13, shop: 6 }
const CARES = { careful: 16, usual: 44, careless: 22, lost: 18 }
/** In percent. */
const WRITES: Readonly<Record<NextStep, number>> = {
  build: 30,
  audit: 24,
  'find-out': 12,
  'quick-fix': 7,
  nothing: 4,
}
const IDEAS: readonly Idea[] = [...APP_IDEAS, ...OTHER_IDEAS]
const MINUTE_MS = 60_000

/** Who they are, what they answered, and whether they wrote to us. */
export function makeStory(chance: Chance): Story {
  const kind = chance.weigh(KINDS)
  return {
    idea: chance.pick(IDEAS.filter((idea) => idea.kind === kind)),
    care: chance.weigh(CARES),
  }
}

/** @param taken names of apps that are in use; the new one is added */
export function makeFounder(
  chance: Chance,
  calendar: Calendar,
  { now, taken }: { now: Date; taken: Set<string> },
): NewFounder {
  const story = makeStory(chance)
  const { idea } = story
  const answers = makeAnswers(chance, story)
  const result = assess(answers)
  const finishedAt = calendar.moment(chance.fork())
  const check = { answers, finishedAt, startedAt: startOf(chance, finishedAt, answers) }

  const appName = nameApp(chance, idea, taken)
  const company = chance.is(45) ? makeCompany(chance, idea.firms) : null
  const person = makePerson(chance, company)
  const wish = contactTime(chance, finishedAt)
  const writes = chance.is(WRITES[result.nextStep]) && wish < now
  const isNamed = chance.is(62) || writes
  if (isNamed) taken.add(appName)
  const names = {
    appName: isNamed ? appName : null,
    companyName: company !== null && chance.is(70) ? company : null,
  }
  const contact = {
    name: person.name,
    email: person.email,
    company,
    appUrl: chance.is(72) ? `https://${slug(appName)}.example/` : null,
    message: makeMessage(chance, { idea, appName, first: person.first, result }),
    marketing: chance.is(35),
    at: wish,
  }
  const later = chance.fork()
  const hasTime = now.getTime() - finishedAt.getTime() > 6 * DAY_MS
  return {
    idea,
    names,
    source: makeSource(chance, { isCampaign: calendar.isCampaign(finishedAt) }),
    check,
    result,
    contact: writes ? contact : undefined,
    first: person.first,
    checkAgain:
      hasTime && result.score > 0 ? () => makeLaterCheck(later, story, { check, now }) : undefined,
  }
}

function makeLaterCheck(
  chance: Chance,
  story: Story,
  { check, now }: { check: DemoCheck; now: Date },
): DemoCheck {
  const first = check.finishedAt.getTime()
  const latest = Math.min(first + 26 * DAY_MS, now.getTime() - 30 * MINUTE_MS)
  const finishedAt = new Date(
    Math.floor(first + 5 * DAY_MS + chance.next() * (latest - first - 5 * DAY_MS)),
  )
  const startedAt = new Date(finishedAt.getTime() - chance.between(90, 400) * 1000)
  return { answers: mendAnswers(chance, story, check.answers), startedAt, finishedAt }
}

/** Some seconds for each question; one in twenty looks things up and comes back. */
function startOf(chance: Chance, finishedAt: Date, answers: object): Date {
  const seconds = Object.keys(answers).length * chance.between(9, 27)
  const away = chance.is(5) ? chance.between(1, 30) * 60 * MINUTE_MS : 0
  return new Date(finishedAt.getTime() - seconds * 1000 - away)
}

/** Most write with the report before their eyes, some think about it for days. */
function contactTime(chance: Chance, finishedAt: Date): Date {
  const minutes = chance.is(76) ? chance.between(3, 50) : chance.between(300, 6000)
  const at = new Date(finishedAt.getTime() + minutes * MINUTE_MS + chance.between(0, 59_000))
  // Nobody thinks about it for days and then writes in the middle of the night.
  if (minutes > 50 && at.getUTCHours() < 7) at.setUTCHours(at.getUTCHours() + 8)
  return at
}

function nameApp(chance: Chance, { names }: Idea, taken: Set<string>): string {
  const [starts, ends] = names.map((words) => words.split(' '))
  const all = (starts ?? []).flatMap((start) => (ends ?? []).map((end) => `${start} ${end}`))
  const free = all.filter((name) => !taken.has(name))
  return chance.pick(free.length > 0 ? free : all)
}
