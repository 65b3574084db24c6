import { expect, test } from 'vitest'
import { action, loader } from '#app/routes/privacy_.complaint.tsx'
import { listComplaints } from '#db/complaints.server.ts'
import { appContext, type TestContext } from '../server/app-context.ts'

const MAILING = {
  TEAM_EMAIL: 'team@check.example',
  SMTP_URL: 'smtp://localhost:25',
  MAIL_FROM: 'check@check.example',
}
const typed = { email: 'zoe@example.com', text: 'You kept my name.' }

const argsFor = ({ context }: TestContext, request: Request) => ({ params: {}, request, context })

/** Shows the form, and lets a minute go by. */
async function open(app: TestContext, afterMs = 60_000): Promise<string> {
  const request = new Request('http://localhost/privacy/complaint')
  const { seal } = await loader(argsFor(app, request)).json()
  app.clock.now = new Date(app.clock.now.getTime() + afterMs)
  return seal
}

function post(app: TestContext, fields: Record<string, string>): Promise<Response> {
  const body = new URLSearchParams(fields)
  return action(argsFor(app, new Request('http://localhost/', { method: 'POST', body })))
}

test('a complaint is stored once, and the team is told without a word of it', async () => {
  const app = await appContext(MAILING)
  const seal = await open(app)
  const both = await Promise.all([1, 2].map(() => post(app, { seal, ...typed })))
  for (const response of both) {
    expect([response.status, response.headers.get('Location')]).toEqual([
      303,
      '/privacy/complaint/sent',
    ])
  }
  expect(await listComplaints(app.context.db)).toMatchObject([{ ...typed, acknowledgedAt: null }])
  const mails = await app.context.db.selectFrom('outbox').selectAll().execute()
  expect(mails).toMatchObject([{ kind: 'team-complaint', payload_json: 'null' }])
  expect(app.wakes()).toBeGreaterThan(0)
})

test('two complaints of one person are two', async () => {
  const app = await appContext()
  await post(app, { seal: await open(app), ...typed })
  await post(app, { seal: await open(app), ...typed })
  expect(await listComplaints(app.context.db)).toHaveLength(2)
})

test('what is missing is named, and what was typed comes back', async () => {
  const app = await appContext()
  const response = await post(app, { seal: await open(app), email: 'zoe', text: ' ' })
  const refusal = await response.json()
  expect(response.status).toBe(400)
  expect(refusal.faults).toEqual([
    { field: 'email', message: expect.stringContaining('like name@example.com') },
    { field: 'text', message: 'Write what went wrong.' },
  ])
  expect(refusal.typed).toEqual({ email: 'zoe', text: ' ' })
  const corrected = await post(app, { seal: refusal.seal, ...typed })
  expect(corrected.status).toBe(303)
  expect(await listComplaints(app.context.db)).toHaveLength(1)
})

test.each([
  ['without its seal', 60_000, { seal: '' }, 'once more'],
  ['sent within three seconds', 2_000, {}, 'That was very quick'],
  ['with the hidden field filled in', 60_000, { topic: 'pills' }, 'Leave this field empty'],
])(
  'a complaint %s is never said to have arrived: sent again, it does',
  async (_, afterMs, more, problem) => {
    const app = await appContext()
    const held = await post(app, { seal: await open(app, afterMs), ...typed, ...more })
    expect(held.status).toBe(400)
    const refusal = await held.json()
    expect(refusal).toMatchObject({ faults: [], problem: expect.stringContaining(problem), typed })
    expect(await listComplaints(app.context.db)).toEqual([])
    const request = new Request('http://localhost/privacy/complaint')
    expect((await loader(argsFor(app, request)).json()).wasRefused).toBe(true)

    const sent = await post(app, { ...typed, seal: refusal.seal })
    expect([sent.status, sent.headers.get('Location')]).toEqual([303, '/privacy/complaint/sent'])
    expect(await listComplaints(app.context.db)).toMatchObject([typed])
  },
)

test('V2.4.1: one too many from an address keeps the text and says to wait', async () => {
  const app = await appContext({ FORMS_PER_HOUR: '1' })
  await post(app, { seal: await open(app), ...typed })
  const refused = await post(app, { seal: await open(app), ...typed, text: 'More' })
  expect([refused.status, (await refused.json()).typed.text]).toEqual([429, 'More'])
  expect(await listComplaints(app.context.db)).toHaveLength(1)
})
