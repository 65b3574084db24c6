import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loader as list } from '#app/routes/desk._index.tsx'
import { loader as lead } from '#app/routes/desk.assessments.$number.tsx'
import { loader as audit } from '#app/routes/desk.audit.tsx'
import { loader as due } from '#app/routes/desk.due.tsx'
import { loader as exporting } from '#app/routes/desk.export.tsx'
import { loader as figures } from '#app/routes/desk.figures.tsx'
import { loader as person } from '#app/routes/desk.people_.$id.tsx'
import { loader as views } from '#app/routes/desk.views.tsx'
import { loader as webhook } from '#app/routes/desk.webhooks.$id._index.tsx'
import { storePlanted } from '../desk/audit/planted.ts'
import { contentsOf, differing } from '../desk/matrix/contents.ts'
import type { Loader } from '../desk/matrix/route-files.ts'
import { signIn } from '../desk/sign-in.ts'
import { addHook } from '../desk/webhooks/outgoing.ts'
import { appContext } from '../server/app-context.ts'

const NAMES = [
  ...[
    'q',
    'status',
    'band',
    'builder',
    'verdict',
    'finding',
    'step',
    'owner',
    'source',
    'unknowns',
  ],
  ...['score-from', 'score-to', 'from', 'to', 'contact', 'live', 'hot', 'sort', 'after', 'before'],
  ...['who', 'kind', 'period', 'whose', 'then', 'done', 'fault', 'state', 'view', '__proto__'],
]

const value = fc.oneof(
  fc.constantFrom(
    ...[`' or 1=1 --`, '"', '*', 'a*', 'NEAR(a b)', 'a AND', 'OR', '^a', '-', '%', '\0', '{a}:'],
    ...[
      'new',
      'critical',
      'yes',
      'me',
      '5',
      '100',
      '2026-11-22',
      '2026-02-30',
      'newest',
      'hottest',
    ],
    ...['-1', '1e9', 'NaN', '[object Object]', 'constructor', '0', 'x'.repeat(3000)],
  ),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
)
const query = fc.array(fc.tuple(fc.constantFrom(...NAMES), value), { maxLength: 5 })

const pages: readonly (readonly [string, Loader])[] = [
  ['/desk', list],
  ['/desk/due', due],
  ['/desk/figures', figures],
  ['/desk/export', exporting],
  ['/desk/views', views],
  ['/desk/audit', audit],
  ['/desk/assessments/$', lead],
  ['/desk/people/$', person],
  ['/desk/webhooks/$', webhook],
]

test.each(pages)(
  'V1.2.4 V2.2.1 whatever stands in the address of %s, it is no error and changes nothing',
  { timeout: 120_000 },
  async (path, loader) => {
    const app = await appContext()
    const { context } = app
    const admin = await signIn(context, 'admin')
    await storePlanted(app)
    const hook = await addHook(app, 'https://hooks.example/')
    const ids = ['1', admin.id, hook.id]
    const statuses = new Set<number>()
    await list({
      request: new Request('https://check.example/desk', { headers: admin.headers }),
      context,
      params: {},
    })
    const before = await contentsOf(context.db)
    await fc.assert(
      fc.asyncProperty(query, fc.oneof(fc.constantFrom(...ids), value), async (pairs, id) => {
        const url = `https://check.example${path.replace('$', encodeURIComponent(id))}`
        const request = new Request(`${url}?${new URLSearchParams(pairs)}`, {
          headers: admin.headers,
        })
        const params = path.endsWith('$') ? { id, number: id } : {}
        try {
          const answer = await loader({ request, context, params })
          if (!(answer instanceof Response)) throw new Error('No answer came back.')
          statuses.add(answer.status)
        } catch (thrown) {
          if (!(thrown instanceof Response)) throw thrown
          statuses.add(thrown.status)
        }
      }),
      { numRuns: 60 },
    )
    expect(statuses).toContain(200)
    for (const status of statuses) expect([200, 303, 400, 404]).toContain(status)
    expect(differing(before, await contentsOf(context.db))).toEqual([])
  },
)
