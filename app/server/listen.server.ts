import { createServer, type Server, STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { Env } from './env.server.ts'
import { describeContentPolicy, fixedHeaders } from './headers.server.ts'
import { StartError } from './start-error.server.ts'

/** An HTTP server with limits on how long a caller may take. All times in milliseconds. */
export function createHttpServer(): Server {
  const server = createServer({
    requestTimeout: 30_000,
    headersTimeout: 15_000,
    connectionsCheckingInterval: 5_000,
    // Longer than the minute that proxies usually keep a connection, so that they end it, not we.
    keepAliveTimeout: 65_000,
    // Without Host we answer ourselves, with all our headers.
    requireHostHeader: false,
  })
  // Node's own answer to an unknown Expect header would lack our headers; it can be ignored.
  server.on('checkExpectation', (request, response) => server.emit('request', request, response))
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    if (!socket.writable || socket.bytesWritten > 0) return void socket.destroy()
    socket.end(describeProtocolError(error.code))
  })
  return server
}

/** The port it listens on, which the system chose when the setting is 0. */
export function listen(
  server: Server,
  { port, host }: Pick<Env, 'port' | 'host'>,
): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, port)))
    server.listen({ port, host }, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
}

function explain(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new StartError(`PORT: ${port} is taken. Choose another: PORT=${port + 1} npm start`)
  }
  return new StartError(`PORT or HOST: ${error.message}`)
}

/** The answer to bytes that are not HTTP, which no handler ever sees. */
function describeProtocolError(code: string | undefined): string {
  const statuses: Record<string, number> = {
    HPE_HEADER_OVERFLOW: 431,
    ERR_HTTP_REQUEST_TIMEOUT: 408,
  }
  const status = statuses[code ?? ''] ?? 400
  const headers = {
    ...fixedHeaders,
    'Content-Security-Policy': describeContentPolicy({ development: false }),
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
    'Content-Length': 0,
    Connection: 'close',
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  return [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, '', ''].join('\r\n')
}
