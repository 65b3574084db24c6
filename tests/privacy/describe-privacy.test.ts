import { expect, test } from 'vitest'
import { describePrivacy } from '#app/privacy/describe-privacy.server.ts'
import { hashToken, newToken } from '#app/server/token.server.ts'
import { daysInWords } from '#app/ui/days-in-words.ts'
import { storeCheck } from '../db/store-check.ts'
import { appContext } from '../server/app-context.ts'

test('the page tells this installation’s own times and names', async () => {
  const { context } = await appContext({
    KEEP_DRAFTS_DAYS: '3',
    KEEP_RESULTS_DAYS: '45',
    KEEP_CONTACTS_DAYS: '730',
    OPERATOR: 'Kerzen Ltd, 1 Candle Row, Leeds',
  })
  expect(await describePrivacy(context, new Request('http://localhost/'))).toEqual({
    brandName: 'Backend Check',
    operator: 'Kerzen Ltd, 1 Candle Row, Leeds',
    contactEmail: null,
    keeps: {
      drafts: '3 days',
      results: '45 days',
      contacts: '2 years',
      mails: '30 days',
      complaints: '12 months',
    },
    canMail: false,
    own: null,
  })
})

test.each([true, false])(
  'a browser with a check of its own is led to it (draft: %s)',
  async (isDraft) => {
    const { context } = await appContext()
    const token = newToken()
    const Cookie = await context.draftCookie.write(token)
    const request = new Request('http://localhost/', { headers: { Cookie } })
    expect((await describePrivacy(context, request)).own).toBeNull()
    await storeCheck(context.db, { tokenHash: hashToken(token), now: context.now(), isDraft })
    expect((await describePrivacy(context, request)).own).toEqual({
      data: `/r/${token}/data`,
      isFinished: !isDraft,
    })
  },
)

test.each([
  [1, '1 day'],
  [7, '7 days'],
  [90, '90 days'],
  [365, '12 months'],
  [730, '2 years'],
  [400, '400 days'],
])('%i days are “%s”', (days, words) => {
  expect(daysInWords(days)).toBe(words)
})
