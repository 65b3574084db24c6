import { z } from 'zod'
import { API_ASSESSMENT, API_ASSESSMENTS, OPEN_API } from './addresses.ts'
import {
  AssessmentPageSchema,
  AssessmentSchema,
  ProblemSchema,
} from './assessment-schema.server.ts'
import { QuerySchema } from './query-schema.server.ts'

/** Goes up when a field or address goes away or changes its meaning; new ones may come any time. */
const VERSION = '1.0.0'

const PROBLEMS = {
  400: 'A search parameter is unknown or unreadable.',
  401: 'The token is missing or does not work.',
  404: 'There is no such assessment.',
  429: 'Too many requests. `Retry-After` says how many seconds to wait.',
} as const

/** The API as an OpenAPI 3.1 document, from the schemas that its answers are made with. */
export function describeApi({ brandName, origin }: { brandName: string; origin: string }) {
  return {
    openapi: '3.1.0',
    info: {
      title: `${brandName}: the desk’s API`,
      version: VERSION,
      description:
        'Reads completed assessments. Fields may be added at any time: ignore what you do not know. ' +
        'Whoever has a token reads what its owner may; personal data in the answers belongs to the founders.',
    },
    servers: [{ url: origin }],
    security: [{ token: [] }],
    paths: {
      [API_ASSESSMENTS]: {
        get: {
          operationId: 'listAssessments',
          summary: 'Completed assessments, a page at a time',
          parameters: listParameters(),
          responses: {
            ...answers('AssessmentPage', {
              Link: text('Where the next page is, with `rel="next"`.'),
            }),
            ...problems([400, 401, 429]),
          },
        },
      },
      [API_ASSESSMENT]: {
        get: {
          operationId: 'showAssessment',
          summary: 'One assessment, whole',
          parameters: [
            { name: 'number', in: 'path', required: true, schema: { type: 'integer', minimum: 1 } },
          ],
          responses: { ...answers('Assessment'), ...problems([400, 401, 404, 429]) },
        },
      },
      [OPEN_API]: {
        get: {
          operationId: 'describeApi',
          summary: 'This document',
          security: [],
          responses: {
            200: {
              description: 'OpenAPI 3.1',
              content: { 'application/json': { schema: { type: 'object' } } },
            },
          },
        },
      },
    },
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'Made at the desk, under Account.' },
      },
      schemas: describeSchemas(),
    },
  }
}

function listParameters() {
  const { properties = {} } = toJsonSchema(QuerySchema)
  return Object.entries(properties).map(([name, property]) => {
    const { description, ...schema } = typeof property === 'boolean' ? {} : property
    return {
      name,
      in: 'query',
      required: false,
      ...(description === undefined ? {} : { description }),
      schema,
    }
  })
}

function answers(schema: string, headers = {}) {
  return {
    200: {
      description: 'OK',
      headers: {
        ETag: text('Send it back as `If-None-Match`: a 304 says that nothing has changed.'),
        ...headers,
      },
      content: { 'application/json': { schema: reference(schema) } },
    },
    304: { description: 'Nothing has changed since the answer with this ETag.' },
  }
}

function problems(statuses: readonly (keyof typeof PROBLEMS)[]) {
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      {
        description: PROBLEMS[status],
        content: { 'application/problem+json': { schema: reference('Problem') } },
      },
    ]),
  )
}

const text = (description: string) => ({ description, schema: { type: 'string' } })
const reference = (schema: string) => ({ $ref: `#/components/schemas/${schema}` })

/** Each schema that has an id, once, under its id. */
function describeSchemas(): Record<string, unknown> {
  const all = z.tuple([AssessmentPageSchema, AssessmentSchema, ProblemSchema])
  const { $defs = {} } = toJsonSchema(all)
  const described = JSON.stringify($defs).replaceAll('"#/$defs/', '"#/components/schemas/')
  return JSON.parse(described)
}

function toJsonSchema(schema: z.ZodType) {
  return z.toJSONSchema(schema, {
    override: ({ jsonSchema }) => {
      // New fields may come: whoever checks answers with this must let them.
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties
      // The format says it better than a page of pattern.
      if (jsonSchema.format !== undefined) delete jsonSchema.pattern
      delete jsonSchema.id
    },
  })
}
