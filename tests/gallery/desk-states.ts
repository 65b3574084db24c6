import type { Page } from 'playwright-core'
import type { Role } from '#app/desk/access/permissions.ts'
import {
  ACCOUNT,
  AUDIT,
  DESK,
  DUE,
  EXPORT,
  FIGURES,
  PEOPLE,
  SET_UP_SECOND_FACTOR,
  SIGN_IN,
  TOKENS,
  VIEWS,
  WEBHOOKS,
} from '#app/desk/addresses.ts'
import { EVERYBODY, WHOSE } from '#app/desk/lead/describe-due.server.ts'
import { giveCookie, makeMember } from '../browser/desk-session.ts'
import type { SignedIn } from '../desk/sign-in.ts'
import type { Stage, State } from './states.ts'

const members = new Map<Role, Promise<SignedIn>>()

/** One member of each role for all pictures. */
async function signInAs(role: Role, page: Page, stage: Stage): Promise<void> {
  const member = members.get(role) ?? makeMember(stage, role)
  members.set(role, member)
  await giveCookie(stage, page, await member)
}

const signedIn = (path: string, name: string, role: Role = 'admin'): State => ({
  name: `desk-${name}`,
  reach: async (page, stage) => {
    await signInAs(role, page, stage)
    await page.goto(path)
  },
})

/** The desk, filled with what is invented, in the order in which somebody of the team meets it. */
export const DESK_STATES: readonly State[] = [
  { name: 'desk-sign-in', reach: async (page) => void (await page.goto(SIGN_IN)) },
  signedIn(DESK, 'list'),
  signedIn(DESK, 'list-for-viewers', 'viewer'),
  signedIn(`${DESK}?sort=hottest&band=critical`, 'list-filtered'),
  signedIn(`${DESK}?q=zzyzx`, 'list-nothing-found'),
  {
    name: 'desk-assessment',
    reach: async (page, stage) => {
      await signInAs('admin', page, stage)
      await page.goto(`${DESK}?sort=hottest`)
      await page.locator('a[data-lead]').first().click()
      await page.waitForURL(/\/assessments\//)
    },
  },
  signedIn(`${DUE}?${WHOSE}=${EVERYBODY}`, 'due'),
  signedIn(FIGURES, 'figures'),
  signedIn(VIEWS, 'views'),
  signedIn(EXPORT, 'export'),
  signedIn(PEOPLE, 'people'),
  signedIn(WEBHOOKS, 'webhooks'),
  signedIn(AUDIT, 'audit'),
  signedIn(ACCOUNT, 'account'),
  signedIn(TOKENS, 'tokens'),
  signedIn(SET_UP_SECOND_FACTOR, 'second-factor'),
]
