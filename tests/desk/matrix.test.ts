import { beforeEach, expect, test, vi } from 'vitest'
import { PLANTED, plantedIn } from './audit/planted.ts'
import { ask } from './matrix/ask.ts'
import { auditSince, belongingsOf, contentsOf, differing } from './matrix/contents.ts'
import { fieldsFor } from './matrix/fields.ts'
import { ROUTES, type RouteModule } from './matrix/route-files.ts'
import { readTable, TABLE_FILE } from './matrix/table.ts'
import { makeWorld, openCopy, type World } from './matrix/world.ts'

// Only the build knows where the scripts of the plan are.
vi.mock('#app/report/what-if/scripts.server.ts', () => ({
  planScripts: { scripts: [], preloads: [] },
}))

const TABLE = readTable()
const METHODS = ['GET', 'POST'] as const
const LET_THROUGH = ['yes', 'own']
/** They may see whose the check is. */
const SEE_WHOSE = ['own link', 'reviewer', 'admin', 'token']
const TEAMS_WORDS = [PLANTED.note, PLANTED.reason, PLANTED.nextAction]
/** What reading may leave in the audit log; whoever is not let through leaves at most the first. */
const LOOKED = ['refused', 'saw-personal', 'api-read', 'export-begun', 'exported']
const LOOKED_AT_LOG = ['audit-export-begun', 'audit-exported']

let world: World
beforeEach(async () => {
  world ??= await makeWorld()
})

const answers = ({ loader, action }: RouteModule) =>
  METHODS.filter((method) => (method === 'GET' ? loader : action) !== undefined)

test(`V8.3.1 ${TABLE_FILE} has a row for every loader and action there is, and no other`, async () => {
  const there: string[] = []
  for (const [name, load] of ROUTES) {
    there.push(...answers(await load()).map((method) => `${name} ${method}`))
  }
  const rows = [...TABLE.keys()]
  expect({
    'without a row': there.filter((key) => !TABLE.has(key)),
    'without a route': rows.filter((key) => !there.includes(key)),
  }).toEqual({ 'without a row': [], 'without a route': [] })
  expect(there.length).toBeGreaterThan(70)
  for (const key of rows) {
    expect(Object.keys(TABLE.get(key) ?? {}), key).toEqual(Object.keys(world.columns))
  }
})

test.each([...ROUTES])('V8.2.1 V8.2.2 V8.2.3 V8.3.1 V3.5.3 V6.3.3 %s', async (name, load) => {
  const module = await load()
  let app = await openCopy(world)
  const untouched = await contentsOf(app.context.db)
  const owned = await belongingsOf(app.context.db, world.own)
  for (const method of answers(module)) {
    const row: Record<string, string> = {}
    for (const [column, actors] of Object.entries(world.columns)) {
      const outcomes = new Set<string>()
      for (const asks of actors) {
        const where = `${name} ${method}, ${column}`
        const request = { method, actor: asks(name), fields: fieldsFor(world)[name] }
        const { last } = await auditSince(app.context.db, 0)
        const { outcome, text } = await ask(app, { name, module }, request)
        outcomes.add(outcome)
        if (!SEE_WHOSE.includes(column)) expect(plantedIn(text), where).toEqual([])
        for (const words of column === 'own link' ? TEAMS_WORDS : []) {
          expect(text, where).not.toContain(words)
        }
        const { db } = app.context
        const changed = differing(untouched, await contentsOf(db))
        const isLetThrough = LET_THROUGH.includes(outcome)
        if (method === 'GET' || !isLetThrough) {
          expect(changed, where).toEqual([])
          const may = isLetThrough ? [...LOOKED, ...LOOKED_AT_LOG] : ['refused']
          const { kinds } = await auditSince(db, last)
          expect(
            kinds.filter((kind) => !may.includes(kind)),
            where,
          ).toEqual([])
          if (outcome === 'no' && name.startsWith('desk')) expect(kinds, where).toEqual(['refused'])
        }
        if (column === 'another’s link') {
          expect(await belongingsOf(db, world.own), where).toEqual(owned)
        }
        if (changed.length > 0) app = await openCopy(world)
      }
      row[column] = [...outcomes].join(' or ')
    }
    expect(row, `${name} ${method}`).toEqual(TABLE.get(`${name} ${method}`))
  }
})

test('the matrix would see a name: whoever may see it does, in each kind of answer', async () => {
  const { columns } = world
  const app = await openCopy(world)
  for (const [column, name, query] of [
    ['own link', 'r.$token.data'],
    ['own link', 'r.$token.report[.]pdf'],
    ['reviewer', 'desk._index'],
    ['reviewer', 'desk.assessments.$number'],
    ['reviewer', 'desk.assessments.$number_.report[.]pdf'],
    ['reviewer', 'desk.due', '?whose=everybody'],
    ['admin', 'desk.export[.]csv'],
    ['admin', 'desk.export[.]json'],
    ['token', 'api.v1.assessments._index'],
    ['token', 'api.v1.assessments.$number'],
  ] as const) {
    const module = await ROUTES.get(name)?.()
    const actor = columns[column]?.[0]?.(name)
    if (module === undefined || actor === undefined) throw new Error(`There is no ${name}.`)
    const { text } = await ask(app, { name, module }, { method: 'GET', actor, query })
    expect(plantedIn(text).length, `${name}, ${column}`).toBeGreaterThan(0)
  }
})
