import { expect, test } from 'vitest'
import { describeApi } from '#app/desk/api/describe-api.server.ts'
import { QuerySchema } from '#app/desk/api/query-schema.server.ts'
import { readFilter, writeFilter } from '#app/desk/list/filter.ts'
import { loader } from '#app/routes/api.v1.openapi[.]json.tsx'
import { appContext } from '../../server/app-context.ts'

const api = describeApi({ brandName: 'Backend Check', origin: 'https://check.example' })

/** One value for every filter that there is. */
const EVERY_FILTER = {
  q: 'jane',
  status: 'new',
  owner: 'me',
  verdict: 'yes',
  band: 'high',
  step: 'audit',
  builder: 'lovable',
  finding: 'open-database',
  source: 'newsletter',
  unknowns: '1-2',
  'score-from': '10',
  'score-to': '90',
  from: '2026-11-01',
  to: '2026-11-22',
  contact: 'yes',
  live: 'no',
  hot: 'yes',
}

test('it describes every filter of the list by its name, and no other', () => {
  const written = writeFilter(readFilter(new URLSearchParams(EVERY_FILTER)))
  expect([...written.keys()].toSorted()).toEqual(Object.keys(EVERY_FILTER).toSorted())
  const own = ['sort', 'limit', 'after']
  expect(Object.keys(QuerySchema.shape).toSorted()).toEqual([...written.keys(), ...own].toSorted())
  const { parameters } = api.paths['/api/v1/assessments'].get
  expect(parameters.map(({ name }) => name)).toEqual(Object.keys(QuerySchema.shape))
})

test('every reference leads to a schema that is there', () => {
  const text = JSON.stringify(api)
  const references = [...text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(
    ([, id]) => id,
  )
  expect(new Set(references)).toEqual(new Set(Object.keys(api.components.schemas)))
  expect(text).not.toContain('$defs')
  expect(text.match(/\$ref/g)).toHaveLength(references.length)
})

test('every field and every parameter is described or speaks for itself', () => {
  const { AssessmentRecord } = api.components.schemas
  expect(AssessmentRecord).toMatchObject({
    type: 'object',
    properties: {
      number: { type: 'integer', minimum: 1 },
      band: { enum: ['none', 'low', 'medium', 'high', 'critical'] },
      contact: { anyOf: [{ $ref: '#/components/schemas/Contact' }, { type: 'null' }] },
    },
  })
  // New fields may come without notice, so nobody may check that there are none.
  expect(JSON.stringify(api)).not.toContain('"additionalProperties":false')
})

test('it is served to everybody, with the address of this very site', async () => {
  const { context } = await appContext()
  const request = new Request('https://check.example/api/v1/openapi.json')
  const response = loader({ request, context, params: {} })
  expect(response.headers.get('Content-Type')).toBe('application/json; charset=utf-8')
  expect(await response.json()).toEqual(JSON.parse(JSON.stringify(api)))
})
