import type { Page } from 'playwright-core'
import { createDeskCookie } from '#app/desk/access/desk-cookie.server.ts'
import type { Role } from '#app/desk/access/permissions.ts'
import { openDatabase } from '#db/open.server.ts'
import { type SignedIn, signIn } from '../desk/sign-in.ts'
import type { App } from '../start-app.ts'

type Place = Pick<App, 'url' | 'databaseFile'>

/** What `startApp` needs for `signInPage`: the secret that signs cookies. */
export const DESK_SETTINGS = { COOKIE_SECRET: 'a secret of the browser tests of the desk' }

/** Signs somebody in past the pages that do it, and gives the page their cookie. Gives who it is. */
export async function signInPage(app: Place, page: Page, role: Role): Promise<SignedIn> {
  const member = await makeMember(app, role)
  await giveCookie(app, page, member)
  return member
}

/** Somebody who is signed in. */
export async function makeMember({ url, databaseFile }: Place, role: Role): Promise<SignedIn> {
  const db = await openDatabase({ file: databaseFile })
  try {
    const deskCookie = createDeskCookie({ publicUrl: url, secret: DESK_SETTINGS.COOKIE_SECRET })
    return await signIn({ db, deskCookie, now: () => new Date() }, role)
  } finally {
    await db.destroy()
  }
}

/** From now on the page is theirs. */
export async function giveCookie({ url }: Place, page: Page, member: SignedIn): Promise<void> {
  const [name = '', value = ''] = member.headers.Cookie.split('=')
  await page.context().addCookies([{ name, value, url }])
}
