import { DAY_MS, dayOf } from '#db/days.ts'
import type { LeadStatus } from '../lead/statuses.ts'
import { inWorkingHours, workingDay, workingDayBefore } from './calendar.ts'
import type { Chance } from './chance.ts'
import type { DemoMemberName, DemoWork } from './demo.ts'
import { builderInWords, fillIn } from './in-words.ts'
import type { NewFounder } from './make-founder.ts'
import { LOST_REASONS, NEXT_ACTIONS, NOTES, UNFIT_REASONS } from './note-words.ts'

/** Who takes on leads, and how many of them compared with the others. */
const OWNERS = { alex: 42, nora: 34, sam: 24 }

/** How it ends for those who asked, unless the end lies in the future. */
const ENDS = {
  won: 18,
  lost: 24,
  'not-a-fit': 7,
  proposal: 15,
  qualified: 17,
  contacted: 19,
}
type End = keyof typeof ENDS

/** So long a message may lie there before somebody takes it on. */
const FRESH_DAYS = 9

/** What the team did about a founder up to `now`, in the order of time. */
export function planWork(chance: Chance, founder: NewFounder, now: Date): readonly DemoWork[] {
  const owner = chance.weigh(OWNERS)
  const plan = choosePlan(chance, founder, now)
  if (plan === undefined) return []
  const steps: DemoWork[] = []
  const say = (texts: readonly string[] = ['Looked at it.']) =>
    fillIn(chance.pick(texts), wordsFor(founder))
  let time = inWorkingHours(chance, plan.since, chance.between(1, plan.isAsked ? 70 : 90))
  for (const [index, { status, reason, note, next = status }] of plan.stages.entries()) {
    if (time >= now) break
    const isLast = index === plan.stages.length - 1
    const after = inWorkingHours(chance, time, chance.between(20, 150))
    const isOpen = NEXT_ACTIONS[next] !== undefined
    const isWaiting = isLast || after >= now
    const on = isWaiting ? dueDay(chance, time, now) : dayOf(after)
    steps.push({
      at: time,
      by: owner,
      status,
      ...(reason === undefined ? {} : { reason }),
      ...(index === 0 ? { owner } : {}),
      next: isOpen ? { what: say(NEXT_ACTIONS[next]), on } : null,
      ...(note !== undefined && chance.is(82) ? { note: say(NOTES[note]) } : {}),
    })
    time = after
  }
  return steps.length === 0 && plan.isAsked && chance.is(50)
    ? firstLook(chance, { owner, asked: plan.since, now, what: say(NEXT_ACTIONS.new) })
    : steps
}

interface Stage {
  status: LeadStatus
  reason?: string
  /** Under which words a note about it is found. */
  note?: string
  /** Under which words the next action is found, where that is not the status. */
  next?: string
}

interface Plan {
  since: Date
  isAsked: boolean
  stages: readonly Stage[]
}

function choosePlan(chance: Chance, founder: NewFounder, now: Date): Plan | undefined {
  const { contact, check, names, result } = founder
  if (contact !== undefined) {
    const isFresh = now.getTime() - contact.at.getTime() < FRESH_DAYS * DAY_MS
    const isUntouched = isFresh && chance.is(45)
    const stages = isUntouched ? [] : stagesTo(chance, chance.weigh(ENDS), result)
    return { since: contact.at, isAsked: true, stages }
  }
  const [since, isAsked] = [check.finishedAt, false]
  const isSerious = result.band === 'critical' || result.band === 'high'
  if (isSerious && result.live && names.companyName !== null && chance.is(50)) {
    const stages: Stage[] = [{ status: 'contacted', note: 'found', next: 'found' }]
    return { since, isAsked, stages: chance.is(40) ? [...stages, lost('No answer')] : stages }
  }
  const isIdle = result.nextStep === 'nothing' || result.band === 'none'
  if (!chance.is(isIdle ? 75 : result.band === 'low' ? 30 : 0)) return undefined
  return { since, isAsked, stages: [{ status: 'not-a-fit', reason: chance.weigh(UNFIT_REASONS) }] }
}

function stagesTo(chance: Chance, end: End, { nextStep }: NewFounder['result']): readonly Stage[] {
  const contacted: Stage = { status: 'contacted', note: 'contacted' }
  const qualified: Stage = { status: 'qualified', note: 'qualified' }
  const offer = nextStep === 'build' ? 'proposal-build' : 'proposal-audit'
  const proposal: Stage = { status: 'proposal', note: offer }
  switch (end) {
    case 'contacted':
      return [contacted]
    case 'qualified':
      return [contacted, qualified]
    case 'proposal':
      return [contacted, qualified, proposal]
    case 'won':
      return [contacted, qualified, proposal, { status: 'won', note: 'won' }]
    case 'lost': {
      const reason = chance.weigh(LOST_REASONS)
      const way = reason === 'No answer' ? [contacted] : [contacted, qualified, proposal]
      return [...way.slice(0, chance.between(1, way.length)), lost(reason)]
    }
    case 'not-a-fit':
      return [contacted, { status: 'not-a-fit', reason: 'Not our kind of work' }]
  }
}

const lost = (reason: string): Stage => ({ status: 'lost', reason, note: reason })

/** Somebody has put it on their list, and no more. */
function firstLook(
  chance: Chance,
  look: { owner: DemoMemberName; asked: Date; now: Date; what: string },
): readonly DemoWork[] {
  const { owner, asked, now, what } = look
  const at = inWorkingHours(chance, asked, chance.between(0, 6))
  if (at >= now) return []
  return [{ at, by: owner, owner, next: { what, on: dueDay(chance, at, now) } }]
}

/** Some days around today, but not before the work was planned. */
function dueDay(chance: Chance, planned: Date, now: Date): string {
  const ahead = Number(
    chance.weigh({ '-3': 5, '-2': 6, '-1': 9, 0: 22, 1: 20, 2: 12, 4: 12, 6: 14 }),
  )
  const day = Math.floor(now.getTime() / DAY_MS) * DAY_MS + ahead * DAY_MS
  const wanted = ahead > 0 ? workingDay(day) : ahead < 0 ? workingDayBefore(day) : day
  return dayOf(new Date(Math.max(wanted, planned.getTime())))
}

function wordsFor({ first, contact, names, check, idea }: NewFounder): Record<string, string> {
  return {
    first: contact === undefined ? 'them' : first,
    company: names.companyName ?? 'them',
    builder: builderInWords(check.answers.builders?.[0]),
    people: idea.people,
    things: idea.things,
  }
}
