import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { isLoopback, isPublicAddress } from './public-address.server.ts'
import { SendFailed } from './send-failed.ts'

export interface FoundAddress {
  address: string
  family: number
}

/** Every address of a name. */
export type Resolve = (hostname: string) => Promise<readonly FoundAddress[]>

export const resolveName: Resolve = (hostname) => lookup(hostname, { all: true })

/**
 * The addresses of a receiver, looked up once and all of them checked. One that is private among them
 * is reason enough to refuse: whoever owns the name decides which of them would be used.
 * @throws SendFailed
 */
export async function findAddresses(
  { hostname }: Pick<URL, 'hostname'>,
  { resolve, allowLocal }: { resolve: Resolve; allowLocal: boolean },
): Promise<readonly FoundAddress[]> {
  const host = hostname.replace(/^\[|\]$/g, '')
  const family = isIP(host)
  const found = family === 0 ? await look(host, resolve) : [{ address: host, family }]
  if (found.length === 0) throw new SendFailed('The name of the receiver has no address.')
  const isAllowed = ({ address }: FoundAddress) =>
    isPublicAddress(address) || (allowLocal && isLoopback(address))
  if (!found.every(isAllowed)) {
    throw new SendFailed('The receiver is at a private or reserved address. Nothing was sent.')
  }
  return found
}

async function look(host: string, resolve: Resolve): Promise<readonly FoundAddress[]> {
  try {
    return await resolve(host)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : ''
    throw new SendFailed(`The name of the receiver was not found${code}.`)
  }
}
