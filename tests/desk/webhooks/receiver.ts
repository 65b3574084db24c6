import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import { Webhook } from 'standardwebhooks'
import { onTestFinished, vi } from 'vitest'
import { z } from 'zod'

export interface Received {
  method: string
  path: string
  headers: IncomingHttpHeaders
  body: string
}

export interface Receiver {
  port: number
  url: string
  received: Received[]
  /** How often somebody connected, whatever was said then. */
  connections: () => number
  stop(): Promise<void>
}

/** A program that takes webhooks, on loopback. It answers 204 unless `answer` does it. */
export async function startReceiver({
  port = 0,
  answer = (response: ServerResponse) => void response.writeHead(204).end(),
}: {
  port?: number
  answer?: (response: ServerResponse, count: number) => void
} = {}): Promise<Receiver> {
  const received: Received[] = []
  let connections = 0
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const { method = '', url = '', headers } = request
    received.push({ method, path: url, headers, body: Buffer.concat(chunks).toString() })
    answer(response, received.length)
  })
  server.on('connection', () => {
    connections += 1
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const listening = typeof address === 'object' && address !== null ? address.port : 0
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  onTestFinished(stop)
  return {
    port: listening,
    url: `http://127.0.0.1:${listening}/hook`,
    received,
    connections: () => connections,
    stop,
  }
}

/** A port that nobody listens on, for a receiver that comes up later. */
export async function freePort(): Promise<number> {
  const receiver = await startReceiver()
  await receiver.stop()
  return receiver.port
}

const MessageSchema = z.object({
  type: z.string(),
  timestamp: z.iso.datetime(),
  data: z.record(z.string(), z.unknown()),
})

/** What a receiver reads with the library, at the moment that the message says. Throws for a forgery. */
export function verify(secret: string, { body, headers }: Received) {
  const headerOf = (name: string) => String(headers[name])
  const at = Number(headerOf('webhook-timestamp')) * 1000
  vi.useFakeTimers({ now: at, toFake: ['Date'] })
  try {
    const names = ['webhook-id', 'webhook-timestamp', 'webhook-signature']
    const signed = Object.fromEntries(names.map((name) => [name, headerOf(name)]))
    return MessageSchema.parse(new Webhook(secret).verify(body, signed))
  } finally {
    vi.useRealTimers()
  }
}
