import { expect, test } from 'vitest'
import { Undeliverable } from '#app/mail/mail.server.ts'
import { createMailTransport, MailFailed } from '#app/mail/transport.server.ts'
import { StartError } from '#app/server/start-error.server.ts'
import { startMailServer } from './mail-server.ts'

const mail = { to: 'jane@example.com', subject: 'S', text: 'T', html: '<p>H</p>' }
const brand = { mailFrom: 'reports@check.example', brandName: 'Check' }

const send = (smtpUrl: string, more: Partial<typeof mail> = {}) => {
  const transport = createMailTransport({ ...brand, smtpUrl })
  const signal = AbortSignal.timeout(5000)
  return transport?.send({ ...mail, ...more }, { id: 'one', signal })
}

test('without SMTP_URL there is none, and without a sender the start says what to set', () => {
  expect(createMailTransport({ ...brand, smtpUrl: undefined })).toBeUndefined()
  const withoutSender = { ...brand, mailFrom: undefined, smtpUrl: 'smtp://127.0.0.1' }
  expect(() => createMailTransport(withoutSender)).toThrow(StartError)
  expect(() => createMailTransport(withoutSender)).toThrow(/MAIL_FROM/)
})

test('an address that is two goes to nobody else', async () => {
  const server = await startMailServer()
  await send(server.url, { to: 'jane@example.com, victim@example.com' })?.catch(() => {})
  await send(server.url, { to: 'jane@example.com\r\nRCPT TO:<victim@example.com>' })?.catch(
    () => {},
  )
  expect(server.mails.flatMap(({ recipients }) => recipients)).not.toContain('victim@example.com')
})

test('a refusal of our own address may pass, one of theirs does not', async () => {
  const server = await startMailServer({ recipient: () => 550 })
  await expect(send(server.url)).rejects.toThrow(Undeliverable)
  const busy = await startMailServer({ recipient: () => 450 })
  await expect(send(busy.url)).rejects.toThrow(MailFailed)
})

test('a password waits for a server that takes it encrypted, or for the operator’s leave', async () => {
  const server = await startMailServer()
  // The same machine, by a name that does not say so.
  const elsewhere = `smtp://me:secret@[::ffff:127.0.0.1]:${server.port}`
  await expect(send(elsewhere)).rejects.toThrow(/^ETLS/)
  await expect(send(`${elsewhere}?requireTLS=false`)).rejects.toThrow(/^EAUTH/)
  await expect(send(server.url.replace('//', '//me:secret@'))).rejects.toThrow(/^EAUTH/)
  expect(server.mails).toEqual([])
})
