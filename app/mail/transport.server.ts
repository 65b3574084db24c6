import { createTransport } from 'nodemailer'
import type { Env } from '../server/env.server.ts'
import { StartError } from '../server/start-error.server.ts'
import { type Mail, Undeliverable } from './mail.server.ts'

export interface Transport {
  /**
   * Hands a mail to the mail server. The same `id` makes the same Message-ID, by which a mailbox
   * knows a double.
   * @throws Undeliverable when it is refused for good, MailFailed for anything that may pass
   */
  send(mail: Mail, options: { id: string; signal: AbortSignal }): Promise<void>
}

/** What the mail server, or the way there, said: a code, never a text that may hold an address. */
export class MailFailed extends Error {
  override name = 'MailFailed'
}

const CONNECT_MS = 10_000
const SILENCE_MS = 20_000

/** The library reads whatever it is given as a list of addresses with names. */
const ONE_ADDRESS = /^[^\s,;:<>()"@]+@[^\s,;:<>()"@]+$/

/** Undefined without SMTP_URL: then nothing is mailed. Throws a StartError without a sender. */
export function createMailTransport({
  smtpUrl,
  mailFrom,
  brandName,
}: Pick<Env, 'smtpUrl' | 'mailFrom' | 'brandName'>): Transport | undefined {
  if (smtpUrl === undefined) return undefined
  if (mailFrom === undefined) {
    throw new StartError('MAIL_FROM: must be set where SMTP_URL is: the address that mail is from')
  }
  const smtp = createTransport({
    url: smtpUrl,
    ...secureByDefault(smtpUrl),
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
    socketCloseTimeout: 0,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const host = mailFrom.slice(mailFrom.lastIndexOf('@') + 1)
  return {
    async send({ to, subject, text, html, replyTo, attachments = [] }, { id, signal }) {
      if (!ONE_ADDRESS.test(to)) throw new Undeliverable('not an address')
      try {
        await smtp.sendMail({
          messageId: `<${id}@${host}>`,
          from: { name: oneLine(brandName), address: mailFrom },
          to: { name: '', address: to },
          envelope: { from: mailFrom, to: [to] },
          ...(replyTo === undefined ? {} : { replyTo: { name: '', address: replyTo } }),
          subject: oneLine(subject),
          text,
          html,
          attachments: [...attachments],
          // No out-of-office note shall answer it.
          headers: { 'Auto-Submitted': 'auto-generated' },
          signal,
        })
      } catch (error) {
        throw describeFailure(error)
      }
    },
  }
}

/** A password never travels in the clear, unless the operator's own address says that it may. */
function secureByDefault(smtpUrl: string): { requireTLS?: boolean } {
  const { hostname, password, searchParams } = new URL(smtpUrl)
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  return password === '' || isHere || searchParams.has('requireTLS') ? {} : { requireTLS: true }
}

/** Line breaks would be folded by the library; here they are not even offered to it. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
}

/**
 * A refusal of the recipient or of the message is for good when the server says so. A refusal of
 * our password or of our own address is the operator's to mend, and waits for that.
 */
function describeFailure(error: unknown): Error {
  if (!(error instanceof Error)) return new MailFailed('unknown')
  const code = 'code' in error ? String(error.code) : error.name
  const reply = 'responseCode' in error ? ` ${error.responseCode}` : ''
  const command = 'command' in error ? String(error.command) : ''
  const isAboutTheMail = command === 'RCPT TO' || command === 'DATA'
  const isForGood = 'permanent' in error && error.permanent === true && isAboutTheMail
  return isForGood ? new Undeliverable(`${code}${reply}`) : new MailFailed(`${code}${reply}`)
}
