import { createCookie } from '@remix-run/node'
import type { Env } from '../../server/env.server.ts'
import { isToken } from '../../server/token.server.ts'

/** The token of a session at the desk. It ends with the browser; the server ends it sooner. */
export interface DeskCookie {
  read(request: Request): Promise<string | undefined>
  /** The value of a Set-Cookie header. */
  write(token: string): Promise<string>
  clear(): Promise<string>
}

/** `__Host-` and Secure need https, which a local start does not have. */
export function createDeskCookie({
  publicUrl,
  secret,
}: Pick<Env, 'publicUrl'> & { secret: string }): DeskCookie {
  const isSecure = publicUrl.startsWith('https:')
  const cookie = createCookie(isSecure ? '__Host-desk' : 'desk', {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: isSecure,
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
