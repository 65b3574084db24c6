import type { AppLoadContext } from '@remix-run/node'
import type { Tries } from '../../access/sign-in-limits.server.ts'

/**
 * Whose tries a try is counted with: in a browser that has signed in to this account before, only
 * with its own; anywhere else with those of everybody at the account, and of the network address.
 */
export async function triesAt(
  { caller, deskCookie }: Pick<AppLoadContext, 'caller' | 'deskCookie'>,
  request: Request,
  { account, memberId }: { account: string; memberId: string | undefined },
): Promise<readonly Tries[]> {
  const known = await deskCookie.readKnown(request)
  if (known !== undefined && known.memberId === memberId) {
    return [{ kind: 'browser', key: `${known.browserId} ${account}` }]
  }
  return [
    { kind: 'account', key: account },
    { kind: 'address', key: caller },
  ]
}
