import { type ClientRequest, type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import type { LookupFunction } from 'node:net'
import { type FoundAddress, findAddresses, type Resolve } from './find-addresses.server.ts'
import { SendFailed } from './send-failed.ts'

/** How a receiver may be reached. */
export interface Reach {
  resolve: Resolve
  /** This machine may be a receiver, and http will do for it. */
  allowLocal: boolean
  signal: AbortSignal
}

/** Headers beyond this end the connection. */
const HEADER_BYTES = 8 * 1024

/** How much of a body is let in, and for how long, so that a polite receiver can finish its answer. */
const BODY_BYTES = 16 * 1024
const BODY_MS = 2_000

/**
 * Posts a message and gives the status of the answer. The connection goes to exactly the addresses
 * that were checked; redirects are not followed, and what the answer says is not looked at.
 * @throws SendFailed when no answer came
 */
export async function post(
  address: string,
  message: { headers: Readonly<Record<string, string>>; body: string },
  { resolve, allowLocal, signal }: Reach,
): Promise<number> {
  const url = new URL(address)
  if (url.protocol !== 'https:' && !(allowLocal && url.protocol === 'http:')) {
    throw new SendFailed('The address of the receiver is not https. Nothing was sent.')
  }
  const addresses = await unlessAborted(findAddresses(url, { resolve, allowLocal }), signal)
  return new Promise((done, fail) => {
    const send = url.protocol === 'https:' ? requestHttps : requestHttp
    const request: ClientRequest = send(url, {
      method: 'POST',
      agent: false,
      lookup: answerWith(addresses),
      maxHeaderSize: HEADER_BYTES,
      headers: { ...message.headers, 'Content-Length': Buffer.byteLength(message.body) },
      signal,
    })
    request.on('response', (response: IncomingMessage) => {
      letGo(response)
      done(response.statusCode ?? 0)
    })
    request.on('error', (error) => fail(describeFailure(error, signal)))
    request.end(message.body)
  })
}

function letGo(response: IncomingMessage): void {
  let bytes = 0
  const cut = setTimeout(() => response.destroy(), BODY_MS).unref()
  response.on('data', (chunk: Buffer) => {
    bytes += chunk.length
    if (bytes > BODY_BYTES) response.destroy()
  })
  response.on('error', () => {})
  response.on('close', () => clearTimeout(cut))
}

/** In place of DNS: a second look-up could give another address than the one that was checked. */
function answerWith(addresses: readonly FoundAddress[]): LookupFunction {
  return (_hostname, { all }, answer) => {
    const [first] = addresses
    if (all === true || first === undefined) answer(null, [...addresses])
    else answer(null, first.address, first.family)
  }
}

/** A look-up cannot be broken off, but nobody has to wait for it. */
function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(describeFailure(undefined, signal))
    if (signal.aborted) abort()
    signal.addEventListener('abort', abort, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort))
  })
}

/** Codes only: a text from elsewhere may hold anything. */
function describeFailure(error: unknown, { aborted, reason }: AbortSignal): SendFailed {
  if (aborted) {
    const isLate = reason instanceof Error && reason.name === 'TimeoutError'
    return new SendFailed(
      isLate ? 'No answer within 15 seconds.' : 'The server stopped before an answer came.',
    )
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
  return new SendFailed(`${KNOWN[code] ?? 'The connection failed'} (${code}).`)
}

const KNOWN: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'The connection was refused',
  ECONNRESET: 'The receiver closed the connection',
  EHOSTUNREACH: 'The receiver cannot be reached',
  ENETUNREACH: 'The receiver cannot be reached',
  ETIMEDOUT: 'The connection timed out',
  CERT_HAS_EXPIRED: 'The certificate of the receiver has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'The certificate of the receiver is not trusted',
  SELF_SIGNED_CERT_IN_CHAIN: 'The certificate of the receiver is not trusted',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'The certificate of the receiver is not trusted',
  ERR_TLS_CERT_ALTNAME_INVALID: 'The certificate of the receiver is for another name',
}
