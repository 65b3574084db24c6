import { randomUUID } from 'node:crypto'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { NoteText } from '#app/desk/lead/NoteText.tsx'
import { deleteOld } from '#app/server/retention.server.ts'
import { appContext, type TestContext } from '../../server/app-context.ts'
import { signIn } from '../sign-in.ts'
import { storeLead } from '../store-lead.ts'
import { post, show } from './lead-route.ts'

const HOUR = 60 * 60 * 1000

async function start() {
  const app = await appContext()
  const { number } = await storeLead(app.context.db, { now: app.clock.now })
  const anna = await signIn(app.context, 'reviewer', 'anna@desk.example')
  const ben = await signIn(app.context, 'admin', 'ben@desk.example')
  return { app, number, anna, ben }
}

const later = (app: TestContext, ms: number) => {
  app.clock.now = new Date(app.clock.now.getTime() + ms)
}

/** Nobody sits at the desk for a day: sessions are made to last for the test. */
async function keepSignedIn({ context, clock }: TestContext) {
  const time = clock.now.toISOString()
  await context.db.updateTable('session').set({ started_at: time, seen_at: time }).execute()
}

const notesOf = async ({ context }: TestContext) =>
  context.db.selectFrom('note').selectAll().orderBy('written_at').execute()

const add = (note: string, noteId: string = randomUUID()) => ({ intent: 'add-note', note, noteId })
const edit = (noteId: string, version: number, note: string) => ({
  intent: 'edit-note',
  noteId,
  version: String(version),
  note,
})

test('a note has its author and time; the newest comes first', async () => {
  const { app, number, anna, ben } = await start()
  const saved = await post(app, anna, number, add('First\r\nline two'))
  expect(saved.headers.get('Location')).toBe(`/desk/assessments/${number}?done=note-written#notes`)
  later(app, 60_000)
  await post(app, ben, number, add('Second'))
  const { personal } = await show(app, anna, number)
  expect(personal?.notes).toMatchObject([
    { author: 'ben@desk.example', text: 'Second', mayEdit: false, mayRemove: false },
    {
      author: 'anna@desk.example',
      text: 'First\nline two',
      writtenAt: '2026-11-22T10:00:00.000Z',
      editedAt: null,
      mayEdit: true,
    },
  ])
})

test('saving twice writes one note; other words under the same id are another note', async () => {
  const { app, number, anna, ben } = await start()
  const form = add('Called')
  for (let press = 0; press < 2; press += 1) await post(app, anna, number, form)
  expect(await notesOf(app)).toHaveLength(1)
  await post(app, anna, number, { ...form, note: 'Called, twice' })
  await post(app, ben, number, { ...form, note: 'Called' })
  expect((await notesOf(app)).map(({ text, author_id }) => [text, author_id])).toEqual([
    ['Called', anna.id],
    ['Called, twice', anna.id],
    ['Called', ben.id],
  ])
})

test('an empty note, and one that is too long, are refused with what was typed', async () => {
  const { app, number, anna } = await start()
  for (const note of ['', ' \n ', 'x'.repeat(5001)]) {
    const answer = await post(app, anna, number, add(note))
    expect([answer.status, await answer.json()]).toMatchObject([
      400,
      { intent: 'add-note', typed: { note }, faults: [{ field: 'note' }] },
    ])
  }
  expect(await notesOf(app)).toEqual([])
})

test('its author can correct a note for 24 hours, and it says so', async () => {
  const { app, number, anna } = await start()
  const id = randomUUID()
  await post(app, anna, number, add('Caled', id))
  later(app, 24 * HOUR - 1000)
  await keepSignedIn(app)
  expect((await post(app, anna, number, edit(id, 1, 'Called'))).status).toBe(303)
  const { personal } = await show(app, anna, number)
  expect(personal?.notes).toMatchObject([
    { text: 'Called', editedAt: app.clock.now.toISOString(), version: 2 },
  ])
  later(app, 1000)
  const late = await post(app, anna, number, edit(id, 2, 'Called twice'))
  expect([late.status, await late.json()]).toMatchObject([
    409,
    { problem: expect.stringContaining('24 hours'), typed: { note: 'Called twice' } },
  ])
  expect((await notesOf(app))[0]?.text).toBe('Called')
})

test('nobody else changes a note; an admin can remove one at any time', async () => {
  const { app, number, anna, ben } = await start()
  const id = randomUUID()
  await post(app, anna, number, add('Hers', id))
  const other = await signIn(app.context, 'reviewer')
  for (const member of [ben, other]) {
    expect((await post(app, member, number, edit(id, 1, 'Mine now'))).status).toBe(409)
  }
  const remove = { intent: 'remove-note', noteId: id }
  expect((await post(app, other, number, remove)).status).toBe(409)
  expect((await notesOf(app))[0]?.text).toBe('Hers')
  later(app, 48 * HOUR)
  await keepSignedIn(app)
  for (let press = 0; press < 2; press += 1) {
    expect((await post(app, ben, number, remove)).status).toBe(303)
  }
  expect(await notesOf(app)).toEqual([])
})

test('V8.2.2 a note is reached only through its own assessment', async () => {
  const { app, number, anna } = await start()
  const { number: other } = await storeLead(app.context.db, { now: app.clock.now })
  const id = randomUUID()
  await post(app, anna, number, add('Stays', id))
  expect((await post(app, anna, other, edit(id, 1, 'Moved'))).status).toBe(409)
  await post(app, anna, other, { intent: 'remove-note', noteId: id })
  expect((await notesOf(app)).map(({ text }) => text)).toEqual(['Stays'])
})

test('the same note in two windows: the second is told, with both texts', async () => {
  const { app, number, anna } = await start()
  const id = randomUUID()
  await post(app, anna, number, add('Draft', id))
  await post(app, anna, number, edit(id, 1, 'From the phone'))
  const answer = await post(app, anna, number, edit(id, 1, 'From the desk'))
  const refusal = await answer.json()
  expect([answer.status, refusal.conflict]).toMatchObject([
    409,
    { what: 'this note', theirs: 'From the phone', mine: 'From the desk', version: 2 },
  ])
  expect((await notesOf(app))[0]?.text).toBe('From the phone')
  await post(app, anna, number, edit(id, refusal.conflict.version, 'From both'))
  expect((await notesOf(app))[0]).toMatchObject({ text: 'From both', version: 3 })
})

test('a note that was removed meanwhile does not take the new words with it', async () => {
  const { app, number, anna, ben } = await start()
  const id = randomUUID()
  await post(app, anna, number, add('Draft', id))
  await post(app, ben, number, { intent: 'remove-note', noteId: id })
  const answer = await post(app, anna, number, edit(id, 1, 'Much longer now'))
  expect([answer.status, await answer.json()]).toMatchObject([
    409,
    { problem: expect.stringContaining('removed'), typed: { note: 'Much longer now' } },
  ])
})

test('timeline and audit log say that there is a note, never what it says', async () => {
  const { app, number, anna } = await start()
  const id = randomUUID()
  await post(app, anna, number, add('About Jane', id))
  await post(app, anna, number, edit(id, 1, 'About Jane Doe'))
  await post(app, anna, number, { intent: 'remove-note', noteId: id })
  const { timeline } = await show(app, anna, number)
  expect(timeline.slice(0, 3).map(({ text }: { text: string }) => text)).toEqual([
    'Note removed.',
    'Note edited.',
    'Note written.',
  ])
  for (const table of ['audit', 'lead_event'] as const) {
    const rows = await app.context.db.selectFrom(table).selectAll().execute()
    expect(rows.length).toBeGreaterThanOrEqual(3)
    expect(JSON.stringify(rows)).not.toContain('Jane')
  }
})

test('V14.2.7: a note goes a year after it was written', async () => {
  const { app, number, anna } = await start()
  await post(app, anna, number, add('Old'))
  await app.context.db
    .updateTable('assessment')
    .set({ completed_at: '2027-11-20T10:00:00.000Z' })
    .execute()
  app.clock.now = new Date('2027-11-22T09:59:59Z')
  await deleteOld(app.context)
  expect(await notesOf(app)).toHaveLength(1)
  app.clock.now = new Date('2027-11-22T10:00:00Z')
  await deleteOld(app.context)
  expect(await notesOf(app)).toEqual([])
})

const html = (text: string) => renderToStaticMarkup(createElement(NoteText, { text }))

test('a note knows paragraphs, lists, bold and links', () => {
  expect(html('One\ntwo\n\n- a\n* **b**\nafter')).toBe(
    '<div class="note-text" dir="auto"><p>One<br/>two</p><ul><li>a</li><li><strong>b</strong></li></ul><p>after</p></div>',
  )
  const link = (url: string, text = url) =>
    `<a href="${url}" rel="noreferrer noopener nofollow">${text}</a>`
  expect(html('See [their shop](https://shop.example/a?b=1).')).toContain(
    `See ${link('https://shop.example/a?b=1', 'their shop')}.`,
  )
  expect(html('(http://shop.example/a).')).toContain(`(${link('http://shop.example/a')}).`)
  expect(html('**not closed and [no](link')).toContain('<p>**not closed and [no](link</p>')
  expect(html('2 * 3 * 4 - 5')).toContain('<p>2 * 3 * 4 - 5</p>')
})

test.each([
  '"><img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '**<b onclick="x">**',
  '- <svg onload=alert(1)>',
  '[<i>x</i>](https://shop.example/"onmouseover="x)',
])('V1.2.1 what was typed stays text: %s', (text) => {
  const tags = html(text).match(/<[^>]*>/g) ?? []
  const known =
    /^<(\/?(p|ul|li|strong|a|div)|div class="note-text" dir="auto"|a href="https:[^"<>]*" rel="[a-z ]+")>$/
  for (const tag of tags) expect(tag).toMatch(known)
})

test.each([
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert)',
  '[x](data:text/html,x)',
  '[x](//evil.example)',
  '[x](/r/token)',
  '[x](vbscript:x)',
  '[x](https:)',
  'javascript:alert(1)',
  '[x](file:///etc/passwd)',
])('V1.2.2 only http and https become links: %s', (text) => {
  expect(html(text)).not.toContain('<a')
})

test('a note of any length is read at once', () => {
  for (const text of ['[', '**', '[x](', 'http://', '- '].map((one) => one.repeat(2500))) {
    const begun = performance.now()
    html(text.slice(0, 5000))
    expect(performance.now() - begun).toBeLessThan(500)
  }
})
