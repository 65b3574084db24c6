import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { AssessmentPageSchema } from '#app/desk/api/assessment-schema.server.ts'
import { curlExample } from '#app/desk/api/curl-example.ts'
import { hashToken, newToken } from '#app/server/token.server.ts'
import { DAY_MS } from '#db/days.ts'
import { addApiToken } from '#db/desk/api-tokens.server.ts'
import { type Database, openDatabase } from '#db/open.server.ts'
import { storeContact, storeLead } from '../desk/store-lead.ts'
import { type App, startApp } from '../start-app.ts'

let app: App
let token: string

beforeAll(async () => {
  app = await startApp()
  const db = await openDatabase({ file: app.databaseFile })
  token = await storeToken(db)
  const now = new Date()
  const { assessmentId } = await storeLead(db, { now, founder: 'lovable-shop-open' })
  await storeContact(db, { assessmentId, now })
  await storeLead(db, { now, founder: 'payment-link' })
  await db.destroy()
})
afterAll(async () => void (await app.stop()))

/** A reviewer, and a token of theirs. */
async function storeToken(db: Database): Promise<string> {
  const [memberId, now] = [randomUUID(), new Date()]
  const time = now.toISOString()
  await db
    .insertInto('member')
    .values({
      id: memberId,
      email: 'reviewer@desk.example',
      role: 'reviewer',
      second_factor_at: time,
      invited_at: time,
    })
    .execute()
  const made = `bcd_${newToken()}`
  await addApiToken(db, {
    memberId,
    name: 'A test',
    tokenHash: hashToken(made),
    days: 30,
    expiresAt: new Date(now.getTime() + 30 * DAY_MS),
    atMost: 20,
    now,
  })
  return made
}

/** Types it into a shell, and then pastes the token. */
const inShell = (command: string): string =>
  execFileSync('bash', ['-c', command], { input: `${token}\n`, encoding: 'utf8' })

test('the example in docs/api.md works as it is printed', () => {
  const [, printed = ''] = /```sh\n([\s\S]*?)\n```/.exec(readFileSync('docs/api.md', 'utf8')) ?? []
  expect(printed).toBe(curlExample('http://localhost:3000'))
  const answer = JSON.parse(inShell(printed.replace('http://localhost:3000', app.url)))
  expect(AssessmentPageSchema.parse(answer)).toEqual(answer)
  expect(answer.assessments).toMatchObject([
    { appName: 'Kerzenladen', band: 'critical', contact: { email: 'jane@example.com' } },
  ])
})

test('without a token the same line says what is missing', () => {
  const asked = inShell(curlExample(app.url).replace('$DESK_TOKEN', '$NO_SUCH_THING'))
  expect(JSON.parse(asked)).toMatchObject({ status: 401, detail: expect.stringContaining('token') })
})

test('the description is served, and says where this site is', async () => {
  const description = await (await fetch(`${app.url}/api/v1/openapi.json`)).json()
  expect(description.openapi).toBe('3.1.0')
  expect(description.servers).toEqual([{ url: app.url }])
  for (const path of Object.keys(description.paths)) {
    const asked = await fetch(app.url + path.replace('{number}', '1'), {
      headers: { Authorization: `Bearer ${token}` },
    })
    expect(asked.status, path).toBe(200)
  }
})

test('V14.2.1 the log has no token, no query and nothing of a founder', () => {
  expect(app.output()).toContain('/api/[other]/assessments')
  expect(app.output()).not.toMatch(/bcd_|band=|jane/)
})
