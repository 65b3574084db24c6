import fc from 'fast-check'
import { expect, test } from 'vitest'
import { QuerySchema } from '#app/desk/api/query-schema.server.ts'
import { loader } from '#app/routes/api.v1.assessments._index.tsx'
import { appContext } from '../../server/app-context.ts'
import { signIn } from '../sign-in.ts'
import { storeContact, storeLead } from '../store-lead.ts'
import { giveToken } from './give-token.ts'

test('V1.2.4 whatever stands in a parameter, the answer is a page or a refusal, never an error', async () => {
  const app = await appContext({ API_PER_MINUTE: '1000000' })
  const reviewer = await signIn(app.context, 'reviewer')
  const { headers } = await giveToken(app.context, reviewer.id)
  const { assessmentId } = await storeLead(app.context.db, { now: app.clock.now })
  await storeContact(app.context.db, { assessmentId, now: app.clock.now })
  const nasty = fc.constantFrom(
    `' or 1=1 --`,
    '"',
    '*',
    'NEAR(',
    '^',
    '-',
    '%',
    '\0',
    'jane*',
    '1.1',
  )
  const pair = fc.tuple(
    fc.constantFrom(...Object.keys(QuerySchema.shape)),
    fc.oneof(
      nasty,
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.constantFrom('yes', '5', 'new'),
    ),
  )
  const seen = new Set<number>()
  await fc.assert(
    fc.asyncProperty(fc.array(pair, { maxLength: 3 }), async (pairs) => {
      const url = `http://localhost/api/v1/assessments?${new URLSearchParams(pairs)}`
      const request = new Request(url, { headers })
      const { status } = await loader({ request, context: app.context, params: {} })
      expect([200, 400]).toContain(status)
      seen.add(status)
    }),
    { numRuns: 200 },
  )
  expect([...seen].toSorted()).toEqual([200, 400])
})
