import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, onTestFinished, vi } from 'vitest'
import { EXPORT_CSV } from '#app/desk/addresses.ts'
import { type LeadStatus, STATUS_LABEL } from '#app/desk/lead/statuses.ts'
import { newSecret, sealSecret } from '#app/desk/webhooks/secrets.server.ts'
import { deriveKeys } from '#app/server/keys.server.ts'
import { addWebhook } from '#db/desk/webhooks.server.ts'
import { type Database, openDatabase } from '#db/open.server.ts'
import { parseCsv } from '../desk/export/parse-csv.ts'
import type { SignedIn } from '../desk/sign-in.ts'
import { storeContact, storeLead } from '../desk/store-lead.ts'
import { freePort, startReceiver, verify } from '../desk/webhooks/receiver.ts'
import { FOUNDERS } from '../golden/founders.ts'
import { type App, startApp } from '../start-app.ts'
import { test as base } from './app.ts'
import { DESK_SETTINGS, signInPage } from './desk-session.ts'

const test = base.extend<{ app: App }>({
  app: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads what a fixture needs from it
    async ({}, use) => {
      const logged = { LOG_LEVEL: 'debug' }
      const app = await startApp({ ...DESK_SETTINGS, ...logged, DESK_WEBHOOKS_LOCAL: 'on' })
      await use(app)
      await app.stop()
    },
    { scope: 'file' },
  ],
})

/** What founders typed, and what is noted about them. Nothing else holds these words. */
const OF_FOUNDERS = /kerzenhof|sonnleitner|quitt|founder\.example|rückruf/i

/** How far a lead gets here with one press, or two where it needs a reason. */
const STATUSES: readonly LeadStatus[] = ['contacted', 'qualified', 'lost']

/** What was done with a lead, as those who did it remember it: statuses in their order. */
interface Done {
  statuses: LeadStatus[]
  owner: SignedIn
  notes: string[]
}
type Book = Map<number, Done>

/** Twenty who write to us, every golden founder among them, and one who does not. */
async function storeFounders(db: Database): Promise<void> {
  for (let at = 0; at <= 20; at += 1) {
    const now = new Date(Date.now() - (20 - at) * 3_600_000)
    const founder = FOUNDERS[at % FOUNDERS.length]?.id ?? ''
    const [appName, company] = [`Kerzenhof ${at}`, `Sonnleitner ${at} GmbH`]
    const lead = await storeLead(db, { now, founder, appName, companyName: company })
    if (at === 20) continue
    await storeContact(db, {
      assessmentId: lead.assessmentId,
      now,
      name: `Zoë Quitt ${at}`,
      email: `zoe-${at}@founder.example`,
      company,
      appUrl: `https://kerzenhof-${at}.example/`,
      message: 'Rückruf, please.',
    })
  }
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const expectSaved = (page: Page, text: string) =>
  page.getByRole('status').filter({ hasText: text }).waitFor()

/** Narrows the list down with its own form. */
async function filterBy(page: Page, wanted: Readonly<Record<string, readonly string[]>>) {
  await page.goto('/desk')
  await page.getByText('Filters', { exact: true }).click()
  for (const [title, options] of Object.entries(wanted)) {
    await page.locator('.filter-group > summary').filter({ hasText: title }).click()
    const group = page.getByRole('group', { name: title, exact: true })
    for (const option of options) await group.getByLabel(option, { exact: true }).check()
  }
  await press(page, 'Show these')
  await page
    .getByRole('link', { name: /^Remove / })
    .first()
    .waitFor()
}

/** Some of the list from its top on: takes each, notes something, sets a status, goes back. */
async function workThrough(page: Page, me: SignedIn, places: readonly number[], book: Book) {
  for (const place of places) {
    await page.locator('a[data-lead]').nth(place).click()
    await page.waitForURL(/\/desk\/assessments\/\d+/)
    const number = Number(/assessments\/(\d+)/.exec(page.url())?.[1])
    const status = STATUSES[place % STATUSES.length] ?? 'contacted'
    const note = `Frau Quitt wants a price for #${number}.`
    await press(page, 'Assign to me')
    await expectSaved(page, 'The owner is saved.')
    await page.getByLabel('A new note').fill(note)
    await press(page, 'Save the note')
    await expectSaved(page, 'The note is saved.')
    await page.getByRole('button', { name: new RegExp(`^${STATUS_LABEL[status]}`) }).click()
    if (status === 'lost') await press(page, 'Not now')
    await expectSaved(page, 'The status is saved.')
    expect(book.has(number), `#${number} is nobody else’s`).toBe(false)
    book.set(number, { statuses: [status], owner: me, notes: [note] })
    await page.locator('.back-link').click()
    await page.waitForURL(/\/desk\?/)
  }
}

/** Status, owner and notes of leads, in one shape wherever they were read. */
interface Told {
  number: number
  status: string
  owner: string
  notes?: readonly string[]
}

const inOrder = (leads: readonly Told[]): readonly Told[] =>
  leads
    .map(({ notes, ...lead }) => ({ ...lead, ...(notes && { notes: notes.toSorted() }) }))
    .sort((a, b) => a.number - b.number)

/** What the list shows, where owners go by what stands before the @. */
async function readList(page: Page, me: SignedIn): Promise<readonly Told[]> {
  const rows = await page.locator('.leads tbody tr').evaluateAll((lines) =>
    lines.map((line) => {
      const text = (selector: string) => line.querySelector(selector)?.textContent ?? ''
      const number = Number(line.querySelector('[data-lead]')?.getAttribute('data-lead'))
      return { number, status: text('.status'), owner: text('.lead-owner') }
    }),
  )
  return rows.map((row) => (row.owner === 'Me' ? { ...row, owner: shortName(me) } : row))
}

const shortName = ({ email }: SignedIn): string => email.split('@')[0] ?? ''

async function readDatabase(db: Database): Promise<readonly Told[]> {
  const leads = await db
    .selectFrom('lead')
    .leftJoin('member', 'member.id', 'lead.owner_id')
    .select(['lead.number', 'lead.status', 'member.email'])
    .where('contact_at', 'is not', null)
    .execute()
  const notes = await db.selectFrom('note').select(['lead_number', 'text']).execute()
  return leads.map(({ number, status, email }) => {
    const own = notes.filter((note) => note.lead_number === number)
    return { number, status, owner: email ?? '', notes: own.map(({ text }) => text) }
  })
}

/** The file, where each note stands below the line that says when and by whom. */
function readCsv(text: string): readonly Told[] {
  const [head = [], ...rows] = parseCsv(text.replace('\ufeff', ''))
  return rows.map((row) => {
    const cell = (name: string) => row[head.indexOf(name)] ?? ''
    const notes = cell('Notes').split('\n\n')
    return {
      number: Number(cell('Number')),
      status: cell('Status'),
      owner: cell('Owner'),
      notes: notes.map((note) => note.split('\n')[1] ?? ''),
    }
  })
}

const readDeliveries = (db: Database) =>
  db.selectFrom('webhook_delivery').select(['state', 'last_error']).execute()

test('two people work through twenty assessments, and nothing is lost or leaked', async ({
  app,
  openPage,
}) => {
  const db = await openDatabase({ file: app.databaseFile })
  onTestFinished(() => db.destroy())
  await storeFounders(db)
  const [port, secret] = [await freePort(), newSecret()]
  await addWebhook(db, {
    id: randomUUID(),
    url: `http://127.0.0.1:${port}/hook`,
    events: ['status.changed'],
    secretSealed: sealSecret(deriveKeys(DESK_SETTINGS.COOKIE_SECRET).desk, secret),
    most: 10,
    now: new Date(),
  })
  const desktop = await openPage('/words', { device: 'desktop' })
  const phone = await openPage('/words', { allow: /status of 409/ })
  const anna = await signInPage(app, desktop, 'reviewer')
  const ben = await signInPage(app, phone, 'reviewer')

  // Each takes half, found by filters. Nobody listens to the webhook yet.
  const call = { 'Wrote to us': ['Yes'] }
  await Promise.all([
    filterBy(desktop, { ...call, Risk: ['Critical', 'High'] }),
    filterBy(phone, { ...call, Risk: ['Medium', 'Low', 'None'] }),
  ])
  for (const page of [desktop, phone]) expect(await page.locator('a[data-lead]').count()).toBe(10)
  const book: Book = new Map()
  await Promise.all([
    workThrough(desktop, anna, [0, 1, 2, 3, 4], book),
    workThrough(phone, ben, [0, 1, 2, 3, 4], book),
  ])
  await vi.waitFor(
    async () => {
      const tried = { state: 'waiting', last_error: 'The connection was refused (ECONNREFUSED).' }
      expect(await readDeliveries(db)).toEqual(Array.from({ length: 10 }, () => tried))
    },
    { timeout: 10_000, interval: 200 },
  )

  // The receiver comes up, and the time of the second attempts comes. Work goes on.
  const receiver = await startReceiver({ port })
  await db.updateTable('webhook_delivery').set({ due_at: new Date().toISOString() }).execute()
  await Promise.all([
    workThrough(desktop, anna, [5, 6, 7, 8, 9], book),
    workThrough(phone, ben, [5, 6, 7, 8, 9], book),
  ])

  // Both want the same one. The second is told, and writes over it knowingly.
  const [first] = book
  if (first === undefined) throw new Error('Nothing was done.')
  const [number, done] = first
  await Promise.all([desktop, phone].map((page) => page.goto(`/desk/assessments/${number}`)))
  await press(desktop, 'Won')
  await expectSaved(desktop, 'The status is saved.')
  await press(phone, 'Proposal')
  const conflict = phone.getByRole('alert')
  await conflict.getByRole('heading', { name: 'It has changed meanwhile' }).waitFor()
  expect(await conflict.locator('dd').allTextContents()).toEqual(['Won', 'Proposal'])
  expect(await conflict.textContent()).toContain(anna.email)
  expect(await readDatabase(db)).toContainEqual(expect.objectContaining({ number, status: 'won' }))
  await press(phone, 'Change it to mine')
  await expectSaved(phone, 'The status is saved.')
  done.statuses.push('won', 'proposal')
  // One more note from the desk, whose page is older than that, and the lead changes hands.
  await desktop.getByLabel('A new note').fill('Herr Quitt called too.')
  await press(desktop, 'Save the note')
  await expectSaved(desktop, 'The note is saved.')
  done.notes.push('Herr Quitt called too.')
  await desktop.getByText('Give it to somebody').click()
  const taker = done.owner === anna ? ben : anna
  await desktop.getByLabel('Owner', { exact: true }).selectOption({ label: taker.email })
  await press(desktop, 'Save the owner')
  await expectSaved(desktop, 'The owner is saved.')
  done.owner = taker

  // The database, the list and the file say what the two remember.
  const all = [...book].map(([number, { statuses, owner, notes }]) => {
    const status = statuses.at(-1) ?? 'new'
    return { number, status, label: STATUS_LABEL[status], owner, notes }
  })
  expect(all).toHaveLength(20)
  const asStored = all.map(({ label: _, owner, ...lead }) => ({ ...lead, owner: owner.email }))
  expect(inOrder(await readDatabase(db))).toEqual(inOrder(asStored))
  const asListed = inOrder(
    all.map(({ number, label, owner }) => ({ number, status: label, owner: shortName(owner) })),
  )
  await filterBy(desktop, call)
  expect(inOrder(await readList(desktop, anna))).toEqual(asListed)
  expect(await desktop.content()).toMatch(OF_FOUNDERS)
  await desktop.getByRole('link', { name: 'Export', exact: true }).click()
  await desktop.getByRole('heading', { name: 'Export 20 assessments' }).waitFor()
  const downloading = desktop.waitForEvent('download')
  await desktop.getByRole('link', { name: 'Download CSV' }).click()
  const csv = await readFile(await (await downloading).path(), 'utf8')
  const asFiled = asStored.map((lead, at) => ({ ...lead, status: all[at]?.label ?? '' }))
  expect(inOrder(readCsv(csv))).toEqual(inOrder(asFiled))
  // What was noted is found, on all twenty.
  await phone.goto('/desk?q=quitt+price')
  expect(inOrder(await readList(phone, ben))).toEqual(asListed)

  // Every change of a status reached the receiver once, signed, whether it was down or up.
  await vi.waitFor(
    async () => {
      const states = (await readDeliveries(db)).map(({ state }) => state)
      expect(states).toEqual(Array.from({ length: 22 }, () => 'sent'))
    },
    { timeout: 20_000, interval: 200 },
  )
  const changes = [...book].flatMap(([number, { statuses }]) =>
    statuses.map((after, at) => ({
      number,
      status: { before: statuses[at - 1] ?? 'new', after },
    })),
  )
  const told = receiver.received.map((message) => {
    const { type, data } = verify(secret, message)
    expect(type).toBe('status.changed')
    return { number: data.number, status: data.status }
  })
  const sorted = (list: readonly unknown[]) => list.map((one) => JSON.stringify(one)).sort()
  expect(sorted(told)).toEqual(sorted(changes))
  expect(receiver.received.map(({ body }) => body).join()).not.toMatch(OF_FOUNDERS)

  // A viewer sees how far the work is and nobody's name; searching and exporting don't tell either.
  const viewing = await openPage('/words')
  const viewer = await signInPage(app, viewing, 'viewer')
  await viewing.goto('/desk?contact=yes')
  expect(inOrder(await readList(viewing, viewer))).toEqual(asListed)
  expect(await viewing.content()).not.toMatch(OF_FOUNDERS)
  await viewing.goto('/desk?q=quitt')
  expect(await viewing.locator('a[data-lead]').count()).toBe(0)
  expect((await viewing.request.get(EXPORT_CSV)).status()).toBe(403)

  // Neither what the program logged nor its audit log names anybody.
  const log = app.output()
  expect(log.match(/"msg":"webhook delivered"/g)).toHaveLength(22)
  // What it says at its first start stands first.
  expect(log.match(/[\w.+-]+@[\w-]+\.\w+/g)).toEqual(['you@example.com'])
  const audit = JSON.stringify(await db.selectFrom('audit').selectAll().execute())
  for (const text of [log, audit]) expect(text).not.toMatch(OF_FOUNDERS)
})
