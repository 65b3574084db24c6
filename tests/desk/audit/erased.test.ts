import { expect, test } from 'vitest'
import * as myData from '#app/routes/r.$token.data.tsx'
import * as eraseAll from '#app/routes/r.$token.data_.erase.tsx'
import { hashToken, newToken } from '#app/server/token.server.ts'
import { saveAnswer } from '#db/assessments.server.ts'
import { appContext, type TestContext } from '../../server/app-context.ts'
import { visitor } from '../accounts/visitor.ts'
import { storePlanted } from './planted.ts'

const entries = ({ context: { db } }: TestContext) =>
  db
    .selectFrom('audit')
    .select(['member_id', 'kind', 'subject', 'detail_json'])
    .orderBy('number')
    .execute()

const erase = (app: TestContext, token: string) =>
  visitor(app).send(eraseAll, `/r/${token}/data/erase`, {}, { token })

const removeContact = (app: TestContext, token: string) =>
  visitor(app).send(myData, `/r/${token}/data`, { intent: 'remove-contact' }, { token })

const erased = (number: number, what: string) => ({
  member_id: null,
  kind: 'erased',
  subject: `#${number}`,
  detail_json: JSON.stringify({ what }),
})

test('what a founder erases is noted once, by its number alone, however often they press', async () => {
  const app = await appContext()
  const { token, number, assessmentId } = await storePlanted(app)
  await removeContact(app, token)
  await removeContact(app, token)
  expect(await entries(app)).toEqual([erased(number, 'contact')])
  await erase(app, token)
  await erase(app, token)
  expect(await entries(app)).toEqual([erased(number, 'contact'), erased(number, 'everything')])
  expect(JSON.stringify(await entries(app))).not.toContain(assessmentId)
})

test('what the team never saw leaves no entry: a draft, a link that is none', async () => {
  const app = await appContext()
  const draft = newToken()
  const answer = { tokenHash: hashToken(draft), questionId: 'builders', value: ['carrd'] }
  await saveAnswer(app.context.db, { ...answer, now: app.clock.now })
  await erase(app, draft)
  await erase(app, newToken())
  expect(await entries(app)).toEqual([])
})
