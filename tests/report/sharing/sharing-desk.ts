import { action, loader } from '#app/routes/r.$token.sharing.tsx'
import { deriveKeys } from '#app/server/keys.server.ts'
import { founderById } from '../../golden/founders.ts'
import { startTestServer } from '../../server/test-server.ts'
import { storeResult } from '../store-result.ts'

export const APP_NAME = 'Zzyzx Shop'
export const COMPANY_NAME = 'Qwfpgj Limited'

/** A finished check, and its sharing page. */
export async function openSharing(settings: Record<string, string> = { SMTP_URL: 'smtp://x' }) {
  const { services } = await startTestServer(settings)
  const names = { appName: APP_NAME, companyName: COMPANY_NAME }
  const founder = { ...founderById('lovable-shop-open'), ...names }
  const file = services.env.databaseFile
  const token = await storeResult(file, founder, new Date('2026-11-22T12:00:00Z'))
  const clock = { now: services.now(), woken: 0 }
  const context: Parameters<typeof loader>[0]['context'] = {
    ...services,
    now: () => clock.now,
    outbox: {
      wake: () => {
        clock.woken += 1
      },
    },
    caller: '203.0.113.7',
    nonce: 'nonce',
    requestId: 'request',
    untilTaken: async () => {},
  }
  const url = `https://check.example/r/${token}/sharing`
  return {
    clock,
    context,
    db: services.db,
    file,
    token,
    /** What the page is made from. */
    async look({ secret, search = '' }: { secret?: string; search?: string } = {}) {
      const request = new Request(url + search)
      const other = secret === undefined ? context : { ...context, keys: deriveKeys(secret) }
      return (await loader({ params: { token }, request, context: other })).json()
    },
    async post(fields: Record<string, string> | [string, string][], as: string = token) {
      const body = new URLSearchParams(fields)
      const request = new Request(url, { method: 'POST', body })
      return action({ params: { token: as }, request, context })
    },
  }
}

export type Sharing = Awaited<ReturnType<typeof openSharing>>

/** The status of a response that was thrown. */
export async function statusOfThrown(promise: Promise<unknown>): Promise<number> {
  const thrown: unknown = await promise.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (!(thrown instanceof Response)) throw new Error('No response was thrown.')
  return thrown.status
}
