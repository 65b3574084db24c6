import { hotFrom } from '#app/desk/heat.ts'
import { listLeads } from '#db/desk/leads.server.ts'
import { type Database, openDatabase } from '#db/open.server.ts'
import { withFolder } from '../folder.ts'
import { fill } from './fill.ts'
import { type Question, questionsAt } from './questions.ts'

/*
 * Prints, for each number of assessments, how long every question took in milliseconds. A lead
 * changes before each of them, as it may in service.
 */

const COUNTS = [100_000, 1_000_000]
const ROUNDS = 5
const LIMIT = 50

const now = new Date('2026-11-22T10:00:00.000Z')
const questions = questionsAt(hotFrom(now))
let status = 'qualified'

const results = []
for (const count of COUNTS) {
  results.push(
    await withFolder(async (folder) => {
      const file = `${folder}/desk.db`
      await (await openDatabase({ file })).destroy()
      await fill(file, { count, now })
      const db = await openDatabase({ file })
      try {
        const firstStart = performance.now()
        await ask(db, { name: '', filter: {}, sort: 'newest' })
        const first = performance.now() - firstStart
        const cold = await askAll(db)
        const warm: number[] = []
        for (let round = 0; round < ROUNDS; round += 1) warm.push(...(await askAll(db)))
        return { count, first, cold, warm, changes: await change(db, count) }
      } finally {
        await db.destroy()
      }
    }),
  )
}
process.stdout.write(JSON.stringify(results))

/** Each question once, in the same order. */
async function askAll(db: Database): Promise<readonly number[]> {
  const times: number[] = []
  for (const question of questions) {
    const after = await turnPages(db, question)
    await setStatus(db, 1)
    const start = performance.now()
    await ask(db, question, after)
    times.push(performance.now() - start)
  }
  return times
}

async function turnPages(
  db: Database,
  { page = 0, ...question }: Question,
): Promise<string | undefined> {
  let after: string | undefined
  for (let turned = 0; turned < page; turned += 1) after = (await ask(db, question, after)).next
  return after
}

function ask(db: Database, { filter, sort }: Question, after?: string) {
  return listLeads(db, { filter, sort, after, limit: LIMIT, withPersonal: true })
}

/** Always to another one: what stays as it is changes nothing. */
async function setStatus(db: Database, number: number): Promise<void> {
  status = status === 'qualified' ? 'contacted' : 'qualified'
  await db.updateTable('lead').set({ status }).where('number', '=', number).execute()
}

/** What it takes to change a status, which the list is filtered by. */
async function change(db: Database, count: number): Promise<readonly number[]> {
  const times: number[] = []
  for (let number = 1; number <= 200; number += 1) {
    const start = performance.now()
    await setStatus(db, count - number)
    times.push(performance.now() - start)
  }
  return times
}
