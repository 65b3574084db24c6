import { expect, test } from 'vitest'
import { action as eraseContact } from '#app/routes/r.$token.data.tsx'
import { action, loader } from '#app/routes/r.$token.talk.tsx'
import { hashToken, newToken } from '#app/server/token.server.ts'
import { founderById } from '../../golden/founders.ts'
import { appContext } from '../../server/app-context.ts'
import { answerAll } from './quiz-walk.ts'
import { readTally } from './read-tally.ts'

test('who writes counts once: also after a correction, and after taking it back and writing again', async () => {
  const app = await appContext()
  const { db, now } = app.context
  const token = newToken()
  const { answers } = founderById('brochure-site')
  await answerAll(db, { tokenHash: hashToken(token), answers, now: now() })
  const argsFor = (fields?: Record<string, string>) => ({
    params: { token },
    context: app.context,
    request: new Request(
      `http://localhost/r/${token}/talk`,
      fields && { method: 'POST', body: new URLSearchParams(fields) },
    ),
  })
  const write = async (message: string) => {
    const { view } = await (await loader(argsFor())).json()
    app.clock.now = new Date(app.clock.now.getTime() + 120_000)
    const typed = { name: 'Zoë', email: 'zoe@example.com', message }
    return (await action(argsFor({ seal: view.seal, ...typed }))).status
  }
  const contacts = async () => (await readTally(db, { period: '2026-11-22' }))['step contact']

  expect(await contacts()).toBeUndefined()
  expect([await write('Hello?'), await contacts()]).toEqual([303, 1])
  expect([await write('Hello, again?'), await contacts()]).toEqual([303, 1])
  await eraseContact(argsFor({ intent: 'remove-contact' }))
  expect(await db.selectFrom('contact').selectAll().execute()).toEqual([])
  expect([await write('Back.'), await contacts()]).toEqual([303, 1])
  expect((await readTally(db, { period: '2026-11-22' }))['to-contact 120']).toBe(1)
})
