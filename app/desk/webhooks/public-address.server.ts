import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

/** Of IPv6, only this part is handed out for use on the internet. */
const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR('2000::/3')

/**
 * True for an address on the open internet: not this machine, not a network of the operator, not the
 * metadata service of a cloud, and no IPv6 address that leads to one of those.
 */
export function isPublicAddress(address: string): boolean {
  const parsed = parse(address)
  if (parsed?.range() !== 'unicast') return false
  return !(parsed instanceof ipaddr.IPv6) || parsed.match(GLOBAL_IPV6)
}

/** True for this very machine. */
export function isLoopback(address: string): boolean {
  return parse(address)?.range() === 'loopback'
}

/** An IPv4 address that is written as an IPv6 one counts as what it is. */
function parse(address: string): ipaddr.IPv4 | ipaddr.IPv6 | undefined {
  return isIP(address) === 0 ? undefined : ipaddr.process(address)
}
