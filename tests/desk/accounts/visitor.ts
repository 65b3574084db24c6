import { Secret, TOTP } from 'otpauth'
import { z } from 'zod'
import type { Role } from '#app/desk/access/permissions.ts'
import { THEN } from '#app/desk/access/then.ts'
import { invitePerson } from '#app/desk/accounts/people/invite-person.server.ts'
import * as setUp from '#app/routes/desk_.account_.second-factor.tsx'
import * as invite from '#app/routes/desk_.invite.$token.tsx'
import * as signIn from '#app/routes/desk_.sign-in.tsx'
import * as code from '#app/routes/desk_.sign-in_.code.tsx'
import type { TestContext } from '../../server/app-context.ts'

export const ORIGIN = 'https://check.example'
export const PASSWORD = 'ember walnut tractor'

/** A module of app/routes. What its functions take is Remix's business, and checked there. */
interface Route {
  loader?: (args: never) => unknown
  action?: (args: never) => unknown
}

type Params = Record<string, string>

/** A browser that calls loaders and actions, and keeps cookies as a real one does. */
export interface Visitor {
  cookies: Map<string, string>
  /** Every Set-Cookie header it ever got. */
  setCookies: string[]
  open(route: Route, path: string, params?: Params): Promise<Response>
  send(route: Route, path: string, fields: Params, params?: Params): Promise<Response>
}

export function visitor(app: TestContext, { caller = '203.0.113.7' } = {}): Visitor {
  const cookies = new Map<string, string>()
  const setCookies: string[] = []

  async function call(run: Route['loader'], request: Request, params: Params): Promise<Response> {
    if (run === undefined) throw new Error(`Nothing answers ${request.method} ${request.url}.`)
    // As the server does: a context for each request.
    const args = { request, params, context: { ...app.context, caller } }
    const response = await answerOf(() => run(args as never))
    for (const line of response.headers.getSetCookie()) {
      setCookies.push(line)
      const [pair = ''] = line.split(';')
      const at = pair.indexOf('=')
      if (/max-age=0(;|$)/i.test(line)) cookies.delete(pair.slice(0, at))
      else cookies.set(pair.slice(0, at), pair.slice(at + 1))
    }
    return response
  }

  const headers = () => ({
    Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
  })
  return {
    cookies,
    setCookies,
    open: (route, path, params = {}) =>
      call(route.loader, new Request(ORIGIN + path, { headers: headers() }), params),
    send: (route, path, fields, params = {}) => {
      const body = new URLSearchParams(fields)
      const request = new Request(ORIGIN + path, { method: 'POST', headers: headers(), body })
      return call(route.action, request, params)
    },
  }
}

/** What was returned or thrown, which is an answer either way. */
async function answerOf(run: () => unknown): Promise<Response> {
  try {
    const answer = await run()
    if (answer instanceof Response) return answer
    throw new Error('No answer came back.')
  } catch (thrown) {
    if (thrown instanceof Response) return thrown
    throw thrown
  }
}

export const where = (response: Response): [number, string | null] => [
  response.status,
  response.headers.get('Location'),
]

/** Of the JSON of an answer. */
export async function read<Shape extends z.ZodType>(
  response: Response,
  shape: Shape,
): Promise<z.output<Shape>> {
  return shape.parse(await response.json())
}

/** The words of a refused form. */
export async function refusalOf(response: Response): Promise<string> {
  const shape = z.object({
    faults: z.array(z.object({ message: z.string() })),
    problem: z.string().optional(),
  })
  const { faults, problem } = await read(response, shape)
  return [...faults.map(({ message }) => message), problem ?? ''].join(' ').trim()
}

/** The token of a fresh invitation. */
export async function invited(app: TestContext, email: string, role: Role): Promise<string> {
  const { db, now } = app.context
  const order = { email, role, origin: ORIGIN, by: null, now: now() }
  const outcome = await invitePerson(db, order)
  if (typeof outcome === 'string') throw new Error(`Not invited: ${outcome}`)
  return outcome.link.url.split('/').at(-1) ?? ''
}

export function acceptInvitation(browser: Visitor, token: string, password = PASSWORD) {
  return browser.send(invite, `/desk/invite/${token}`, { password }, { token })
}

/** Sets up a second factor. Gives its secret and the recovery codes. */
export async function setUpFactor(
  app: TestContext,
  browser: Visitor,
  fields: Params = {},
): Promise<{ secret: string; codes: string[] }> {
  const path = '/desk/account/second-factor'
  const shown = await browser.open(setUp, path)
  const { view } = await read(shown, z.object({ view: z.object({ secret: z.string() }) }))
  const answer = await browser.send(setUp, path, { ...fields, code: codeFor(app, view.secret) })
  const { codes } = await read(answer, z.object({ codes: z.array(z.string()) }))
  return { secret: view.secret, codes }
}

/** The code that an app shows now, or some steps of 30 seconds from now. */
export function codeFor(app: TestContext, secret: string, steps = 0): string {
  const totp = new TOTP({ secret: Secret.fromBase32(secret.replaceAll(' ', '')) })
  return totp.generate({ timestamp: app.clock.now.getTime() + steps * 30_000 })
}

/** Somebody who came by an invitation, and whoever may see personal data has a second factor. */
export async function joined(app: TestContext, role: Role, email = `${role}@desk.example`) {
  const browser = visitor(app)
  await acceptInvitation(browser, await invited(app, email, role))
  const factor = role === 'viewer' ? { secret: '', codes: [] } : await setUpFactor(app, browser)
  return { browser, email, ...factor }
}

export function givePassword(browser: Visitor, email: string, password = PASSWORD, then = '') {
  return browser.send(signIn, '/desk/sign-in', { email, password, [THEN]: then })
}

export function giveCode(browser: Visitor, fields: Params) {
  return browser.send(code, '/desk/sign-in/code', { [THEN]: '/desk', ...fields })
}

/** Signs somebody in with password and code, in a new browser unless told otherwise. */
export async function signedInAgain(
  app: TestContext,
  { email, secret }: { email: string; secret: string },
  browser = visitor(app),
): Promise<Visitor> {
  await givePassword(browser, email)
  // A code is taken once: the next one comes with the next half minute.
  pass(app, 31)
  await giveCode(browser, { code: codeFor(app, secret) })
  return browser
}

export function pass(app: TestContext, seconds: number): void {
  app.clock.now = new Date(app.clock.now.getTime() + seconds * 1000)
}
