import { type CookieOptions, createCookie } from '@remix-run/node'
import { z } from 'zod'
import type { Env } from '../../server/env.server.ts'
import { isToken, newToken } from '../../server/token.server.ts'

/** A browser in which somebody has signed in before. */
export interface KnownBrowser {
  memberId: string
  /** Random; tells this browser from others of the same person. */
  browserId: string
}

/**
 * Two cookies of the desk: the token of a session, which ends with the browser (the server ends it
 * sooner), and a mark of a browser that has signed in before. The mark opens nothing: strangers who
 * guess at an account cannot slow down the browsers of its owner.
 */
export interface DeskCookie {
  read(request: Request): Promise<string | undefined>
  /** The value of a Set-Cookie header. */
  write(token: string): Promise<string>
  clear(): Promise<string>
  readKnown(request: Request): Promise<KnownBrowser | undefined>
  writeKnown(memberId: string): Promise<string>
}

const HALF_A_YEAR = 182 * 24 * 60 * 60

const KnownBrowserSchema = z.object({ memberId: z.uuid(), browserId: z.string().refine(isToken) })

/** `__Host-` and Secure need https, which a local start does not have. */
export function createDeskCookie({
  publicUrl,
  secret,
}: Pick<Env, 'publicUrl'> & { secret: string }): DeskCookie {
  const isSecure = publicUrl.startsWith('https:')
  const prefix = isSecure ? '__Host-' : ''
  const options: CookieOptions = {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: isSecure,
    secrets: [secret],
  }
  const session = createCookie(`${prefix}desk`, options)
  const known = createCookie(`${prefix}desk-known`, { ...options, maxAge: HALF_A_YEAR })
  return {
    async read(request) {
      const value: unknown = await session.parse(request.headers.get('Cookie'))
      return isToken(value) ? value : undefined
    },
    write: (token) => session.serialize(token),
    clear: () => session.serialize('', { maxAge: 0 }),
    async readKnown(request) {
      const value: unknown = await known.parse(request.headers.get('Cookie'))
      return KnownBrowserSchema.safeParse(value).data
    },
    writeKnown: (memberId) => known.serialize({ memberId, browserId: newToken() }),
  }
}
