import { expect, test } from 'vitest'
import { goldenReport } from '../report/golden-report.ts'
import { startMailServer } from './mail-server.ts'
import { ADDRESS, openPostOffice } from './post-office.ts'

/** The mail as it arrives, and the private token of the report. */
async function receive(options: Parameters<typeof openPostOffice>[1] = {}) {
  const server = await startMailServer()
  const office = await openPostOffice(server.url, options)
  await office.deliver()
  const [mail] = server.mails
  if (mail === undefined) throw new Error(`Nothing was delivered: ${JSON.stringify(office.log)}`)
  return { mail, token: office.token }
}

test('the mail says what it is, from whom and to whom', async () => {
  const { mail } = await receive({ settings: { BRAND_NAME: 'Küchen-Check' } })
  expect(mail.recipients).toEqual([ADDRESS])
  expect(mail.headers.get('to')).toBe(ADDRESS)
  expect(mail.headers.get('from')).toMatch(/<reports@check\.example>$/)
  expect(mail.headers.get('subject')).toBe('=?UTF-8?Q?Your_K=C3=BCchen-Check_report?=')
  expect(mail.headers.get('auto-submitted')).toBe('auto-generated')
  expect(mail.headers.has('reply-to')).toBe(false)
})

test('an answer to it reaches the operator, where one can be reached', async () => {
  const { mail } = await receive({ settings: { CONTACT_EMAIL: 'help@check.example' } })
  expect(mail.headers.get('reply-to')).toBe('help@check.example')
})

test('text and HTML say the same: the result, what to do first, and the private link', async () => {
  const { mail, token } = await receive({ names: { appName: 'Shop of Łódź' } })
  const { verdict, score, thisWeek } = goldenReport('lovable-shop-open')
  const words = [
    'Shop of Łódź',
    verdict.headline,
    `${score.value} of 100, ${score.bandLabel.toLowerCase()}`,
    ...thisWeek.map(({ title }) => title),
    `https://check.example/r/${token}`,
  ]
  for (const word of words) {
    expect(mail.text).toContain(word)
    expect(mail.html).toContain(word)
  }
  expect(mail.html).toContain(`href="https://check.example/r/${token}"`)
})

test('the PDF is attached under the name of the download', async () => {
  const { mail } = await receive({ names: { appName: 'Żaba "Shop"' } })
  expect(
    mail.attachments.map(({ filename, contentType, content }) => [
      filename,
      contentType,
      content.toString(),
    ]),
  ).toEqual([['backend-check-zaba-shop-2026-11-22.pdf', 'application/pdf', '%PDF-1.7 quick']])
})

test('V1.2.1: hostile names are text', async () => {
  const companyName = '"><img src=x onerror=alert(1)>'
  const { mail } = await receive({ names: { appName: '<b>Bold</b>', companyName } })
  expect(mail.text).toContain(companyName)
  expect(mail.html).toContain('&quot;&gt;&lt;img src=x onerror=alert(1)&gt;')
  expect(mail.html).toContain('&lt;b&gt;Bold&lt;/b&gt;')
  expect(mail.html).not.toMatch(/<img|<b>/)
})

test('V1.3.11: line breaks in names and in the brand add no header', async () => {
  const breaking = 'Acme\r\nBcc: victim@example.com\r\n\r\n<p>Injected</p>'
  const { mail } = await receive({
    names: { appName: breaking, companyName: breaking },
    settings: { BRAND_NAME: 'Check\r\nBcc: victim@example.com' },
  })
  expect(mail.recipients).toEqual([ADDRESS])
  expect([...mail.headers.keys()].sort()).toEqual([
    'auto-submitted',
    'content-type',
    'date',
    'from',
    'message-id',
    'mime-version',
    'subject',
    'to',
  ])
  expect(mail.headers.get('subject')).toBe('Your Check Bcc: victim@example.com report')
})

test('no name that somebody typed is in the subject', async () => {
  const { mail } = await receive({ names: { appName: 'Win a prize', companyName: 'evil.example' } })
  expect(mail.headers.get('subject')).toBe('Your Backend Check report')
})

test('nothing in it is fetched from anywhere', async () => {
  const { mail } = await receive()
  expect(mail.html).not.toMatch(/<(img|link|script|iframe)|src=|url\(/i)
})
