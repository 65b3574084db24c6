import { randomUUID } from 'node:crypto'
import { addNote } from '#db/desk/notes.server.ts'
import { changeLead, findLead } from '#db/desk/work.server.ts'
import type { Database } from '#db/open.server.ts'

/** What the team can write about a lead. `mark` makes every text distinctive. */
export async function fillLead(
  db: Database,
  { seriesId, mark, now }: { seriesId: string; mark: string; now: Date },
): Promise<number> {
  const memberId = randomUUID()
  await db
    .insertInto('member')
    .values({
      id: memberId,
      email: `${memberId}@desk.example`,
      role: 'reviewer',
      invited_at: now.toISOString(),
    })
    .execute()
  const { number } = await db
    .selectFrom('lead')
    .select('number')
    .where('series_id', '=', seriesId)
    .executeTakeFirstOrThrow()
  await db.transaction().execute(async (trx) => {
    const text = `Note ${mark} ${'and so on '.repeat(50)}`
    await addNote(trx, { id: randomUUID(), leadNumber: number, authorId: memberId, text, now })
    const change = {
      status: 'lost',
      statusReason: `Reason ${mark}`,
      ownerId: memberId,
      nextAction: `Action ${mark}`,
      nextActionOn: '2026-11-30',
    }
    const version = (await findLead(trx, { number }))?.version ?? 0
    const outcome = await changeLead(trx, { number, version, memberId, change, now })
    if (outcome !== 'changed') throw new Error('The lead was to change.')
  })
  return number
}
