import type { Page } from 'playwright-core'
import { createDeskCookie } from '#app/desk/access/desk-cookie.server.ts'
import type { Role } from '#app/desk/access/permissions.ts'
import { openDatabase } from '#db/open.server.ts'
import { type SignedIn, signIn } from '../desk/sign-in.ts'
import type { App } from '../start-app.ts'

/** What `startApp` needs for `signInPage`: the secret that signs cookies. */
export const DESK_SETTINGS = { COOKIE_SECRET: 'a secret of the browser tests of the desk' }

/** Signs somebody in past the pages that do it, and gives the page their cookie. Gives who it is. */
export async function signInPage(app: App, page: Page, role: Role): Promise<SignedIn> {
  const db = await openDatabase({ file: app.databaseFile })
  try {
    const secret = DESK_SETTINGS.COOKIE_SECRET
    const deskCookie = createDeskCookie({ publicUrl: app.url, secret })
    const member = await signIn({ db, deskCookie, now: () => new Date() }, role)
    const [name = '', value = ''] = member.headers.Cookie.split('=')
    await page.context().addCookies([{ name, value, url: app.url }])
    return member
  } finally {
    await db.destroy()
  }
}
