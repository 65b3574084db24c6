import { createCookie } from '@remix-run/node'
import type { Env } from './env.server.ts'
import { isToken } from './token.server.ts'

/** One signed cookie, with the token of the assessment that this browser is answering. */
export interface DraftCookie {
  read(request: Request): Promise<string | undefined>
  /** The value of a Set-Cookie header. */
  write(token: string): Promise<string>
  clear(): Promise<string>
}

const SEVEN_DAYS = 7 * 24 * 60 * 60

/** `__Host-` and Secure need https, which a local start does not have. */
export function createDraftCookie({
  publicUrl,
  secret,
}: Pick<Env, 'publicUrl'> & { secret: string }): DraftCookie {
  const isSecure = publicUrl.startsWith('https:')
  const cookie = createCookie(isSecure ? '__Host-draft' : 'draft', {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: isSecure,
    maxAge: SEVEN_DAYS,
    secrets: [secret],
  })
  return {
    async read(request) {
      const value: unknown = await cookie.parse(request.headers.get('Cookie'))
      return isToken(value) ? value : undefined
    },
    write: (token) => cookie.serialize(token),
    clear: () => cookie.serialize('', { maxAge: 0 }),
  }
}
