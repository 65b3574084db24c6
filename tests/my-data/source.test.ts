import { expect, test } from 'vitest'
import { describeCounted, describeSource } from '#app/my-data/describe-source.server.ts'
import { loader } from '#app/routes/r.$token.data.tsx'
import { loader as exportLoader } from '#app/routes/r.$token.data[.]json.tsx'
import { hashToken, newToken } from '#app/server/token.server.ts'
import { saveAnswer } from '#db/assessments.server.ts'
import { appContext } from '../server/app-context.ts'

test('where a founder came from is in what they see of their data, and in the export', async () => {
  const app = await appContext()
  const token = newToken()
  const source = { utmSource: 'newsletter', utmCampaign: 'november', referrer: 'news.example' }
  await saveAnswer(app.context.db, {
    tokenHash: hashToken(token),
    questionId: 'builders',
    value: ['carrd'],
    next: 'stage',
    source,
    now: app.clock.now,
  })
  const args = {
    params: { token },
    request: new Request('http://localhost/'),
    context: app.context,
  }
  const { view } = await (await loader(args)).json()
  expect(view.checks[0]?.rows).toEqual(
    expect.arrayContaining([
      { label: 'Came from', value: 'newsletter, campaign november, from a page of news.example' },
      { label: 'Counted without a name', value: 'begun, 2 questions reached, 1 answered' },
    ]),
  )
  const { checks } = JSON.parse(await (await exportLoader(args)).text())
  expect(checks).toMatchObject([
    {
      source,
      counted: ['step:started', 'reached:builders', 'reached:stage', 'answered:builders'],
    },
  ])
})

test('what is not known is not told', () => {
  for (const nothing of [null, {}, [], 'text']) expect(describeSource(nothing)).toBeNull()
  for (const nothing of [null, [], {}]) expect(describeCounted(nothing)).toBeNull()
  expect(describeCounted(['step:completed', 'step:contact', 'step:again'])).toBe(
    'finished, wrote to us, checked again',
  )
})
