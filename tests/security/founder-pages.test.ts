import { expect, test, vi } from 'vitest'
import { PLANTED, plantedIn } from '../desk/audit/planted.ts'
import { ask } from '../desk/matrix/ask.ts'
import { ROUTES } from '../desk/matrix/route-files.ts'
import { makeWorld, openCopy } from '../desk/matrix/world.ts'

vi.mock('#app/report/what-if/scripts.server.ts', () => ({
  planScripts: { scripts: [], preloads: [] },
}))

/** Whatever only the team knows of the check, and who asks for it. */
const ONLY_OURS = [
  PLANTED.note,
  PLANTED.reason,
  PLANTED.nextAction,
  '@desk.example',
  '203.0.113.7',
  '"status":"lost"',
  'ownerId',
  'statusReason',
  'nextAction',
  'leadNumber',
  'warmth',
]

test('V8.2.3 V15.3.1 no page, file or PDF of a founder says what the team notes, thinks or plans, or from where they came', async () => {
  const world = await makeWorld()
  const app = await openCopy(world)
  let seen = 0
  for (const [name, load] of ROUTES) {
    if (!name.includes('$token') || name.startsWith('desk_')) continue
    const module = await load()
    const actor = world.columns['own link']?.[0]?.(name)
    if (module.loader === undefined || actor === undefined) continue
    const { outcome, text } = await ask(app, { name, module }, { method: 'GET', actor })
    expect(outcome, name).toBe('own')
    for (const words of ONLY_OURS) expect(text.includes(words), `${name}: ${words}`).toBe(false)
    seen += plantedIn(text).length > 0 ? 1 : 0
  }
  expect(seen).toBeGreaterThan(5)
})
