import { once } from 'node:events'
import { SMTPServer } from 'smtp-server'
import { onTestFinished } from 'vitest'
import { type ReceivedMail, readMail } from './read-mail.ts'

export interface MailServer {
  port: number
  url: string
  mails: ReceivedMail[]
  stop(): Promise<void>
}

/** What the server answers: null takes it, a number refuses it with that code. */
export interface Answers {
  port?: number
  recipient?: () => number | null
  message?: () => number | null
  /** Takes a message, and never says so. */
  isSilent?: boolean
}

/** A real mail server on loopback, which keeps what it takes. */
export async function startMailServer(answers: Answers = {}): Promise<MailServer> {
  const { port = 0, recipient = () => null, message = () => null, isSilent = false } = answers
  const mails: ReceivedMail[] = []
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    closeTimeout: 100,
    onRcptTo(address, _session, done) {
      done(refusal(recipient(), address.address))
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => void chunks.push(chunk))
      stream.on('end', () => {
        const code = message()
        if (code !== null) return done(refusal(code, 'somebody@example.com'))
        const recipients = session.envelope.rcptTo.map(({ address }) => address)
        mails.push(readMail(Buffer.concat(chunks), recipients))
        if (!isSilent) done()
      })
    },
  })
  smtp.on('error', () => {})
  smtp.listen(port, '127.0.0.1')
  await once(smtp.server, 'listening')
  const address = smtp.server.address()
  const listening = typeof address === 'object' && address !== null ? address.port : 0
  const stop = () => new Promise<void>((resolve) => smtp.close(() => resolve()))
  onTestFinished(stop)
  return { port: listening, url: `smtp://127.0.0.1:${listening}`, mails, stop }
}

/** A refusal that quotes the address, as mail servers like to do. */
function refusal(code: number | null, address: string): Error | null {
  if (code === null) return null
  return Object.assign(new Error(`<${address}> is not wanted here`), { responseCode: code })
}
