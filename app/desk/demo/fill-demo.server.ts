import { setImmediate as nextTurn } from 'node:timers/promises'
import { sql } from 'kysely'
import { findAssessment } from '#db/assessments.server.ts'
import { DAY_MS, dayOf } from '#db/days.ts'
import { hasMembers } from '#db/desk/members.server.ts'
import type { Database } from '#db/open.server.ts'
import { hashToken } from '../../server/token.server.ts'
import { findTalk } from '../../talk/find-talk.server.ts'
import { storeContact } from '../../talk/store-contact.server.ts'
import { addTeam, type Team } from './add-team.server.ts'
import { DEMO_DAYS } from './calendar.ts'
import type { Demo, DemoFounder } from './demo.ts'
import { contextAt, type DemoContext } from './demo-context.ts'
import { doWork, noteArrival } from './do-work.server.ts'
import { storeAgain, storeCheck, storeDraft } from './store-check.server.ts'

/** The next thing that happened. Each is stored by the functions that store what really happens. */
interface Happening {
  readonly at: Date
  readonly happen: () => Promise<unknown>
}

/** Fills a new database, in the order of time. @throws for one that holds anything */
export async function fillDemo(
  context: DemoContext,
  { demo, password, now }: { demo: Demo; password: string; now: Date },
): Promise<void> {
  const { db } = context
  await refuseUsed(db)
  // A power cut may take a demo; waiting for the disk 5,000 times may not.
  await sql`pragma synchronous = off`.execute(db)
  const begin = new Date(now.getTime() - (DEMO_DAYS + 1) * DAY_MS)
  const team = await addTeam(context, { password, now: begin })
  const happenings = [
    ...demo.founders.flatMap((founder) => happeningsOf(context, founder, team)),
    ...demo.leavers.map((leaver) => ({
      at: leaver.leftAt,
      happen: () => storeDraft(context, leaver),
    })),
    ...arrivalsOf(context, demo, team),
  ]
  happenings.sort((a, b) => a.at.getTime() - b.at.getTime())
  for (const { happen } of happenings) {
    await happen()
    // The database answers without waiting, and Ctrl-C is to be heard meanwhile.
    await nextTurn()
  }
}

async function refuseUsed(db: Database): Promise<void> {
  const check = await db.selectFrom('assessment').select('id').limit(1).executeTakeFirst()
  if (check !== undefined || (await hasMembers(db))) {
    throw new Error('A demo needs a database of its own. This one is in use.')
  }
}

function happeningsOf(
  context: DemoContext,
  { checks, contact, names, source, work }: DemoFounder,
  team: Team,
): readonly Happening[] {
  // Known once the first check is stored, which comes before everything else.
  let first = ''
  const firstId = async () => {
    const stored = await findAssessment(context.db, { tokenHash: hashToken(first) })
    if (stored === undefined) throw new Error('The first check is not there.')
    return stored.id
  }
  const [check, ...later] = checks
  if (check === undefined) return []
  return [
    {
      at: check.finishedAt,
      happen: async () => {
        first = await storeCheck(context, { check, names, source })
      },
    },
    ...later.map((again) => ({
      at: again.finishedAt,
      happen: () => storeAgain(context, { first, check: again, names }),
    })),
    ...(contact === undefined
      ? []
      : [
          {
            at: contact.at,
            happen: async () => {
              const { at, ...details } = contact
              const talk = await findTalk(context, first)
              if (talk === undefined) throw new Error('There is no check to write about.')
              await storeContact(contextAt(context, at), talk, details)
            },
          },
        ]),
    ...work.map((step) => ({
      at: step.at,
      happen: async () => doWork(context, { work: step, team, assessmentId: await firstId() }),
    })),
  ]
}

/** Whoever works on a day has signed in before. */
function arrivalsOf(context: DemoContext, { founders }: Demo, team: Team): readonly Happening[] {
  const firsts = new Map<string, { at: Date; memberId: string }>()
  for (const { at, by } of founders.flatMap(({ work }) => work)) {
    const key = `${by} ${dayOf(at)}`
    const known = firsts.get(key)
    if (known === undefined || at < known.at) firsts.set(key, { at, memberId: team[by] })
  }
  const working = [...firsts.values()].map(({ at, memberId }) => ({
    at: new Date(at.getTime() - 4 * 60_000),
    memberId,
  }))
  // Iris only looks: on Mondays, when Alex is there.
  const looking = working
    .filter(({ at, memberId }) => memberId === team.alex && at.getUTCDay() === 1)
    .map(({ at }) => ({ at, memberId: team.iris }))
  return [...working, ...looking].map(({ at, memberId }) => ({
    at,
    happen: () => noteArrival(context, { memberId, at }),
  }))
}
