import { expect, test } from 'vitest'
import {
  findContact,
  findNewestContact,
  giveConsent,
  hasConsent,
  listContacts,
  saveContact,
  withdrawConsents,
} from '#db/contacts.server.ts'
import { storeCheck } from './store-check.ts'
import { temporaryDatabase } from './temporary-database.ts'

const now = new Date('2026-11-22T10:00:00Z')
const later = new Date('2026-11-23T10:00:00Z')
const contact = {
  name: 'Zoë Kerze',
  email: 'zoe@example.com',
  company: null,
  appUrl: 'https://shop.example.com/',
  message: 'Logins fail.\nWhat now?',
  door: 'audit',
}
const words = { purpose: 'marketing', text: 'Yes, you may.', source: 'contact form' }

test('a contact is stored once, however often it is sent', async () => {
  const db = await temporaryDatabase()
  const assessmentId = await storeCheck(db, { tokenHash: 'one', now })
  expect(await saveContact(db, { assessmentId, ...contact, now })).toBe('new')
  expect(await saveContact(db, { assessmentId, ...contact, now: later })).toBe('same')
  const stored = { assessmentId, ...contact, givenAt: now.toISOString() }
  expect(await listContacts(db)).toMatchObject([stored])
})

test('what is sent again takes the place of what was sent before', async () => {
  const db = await temporaryDatabase()
  const assessmentId = await storeCheck(db, { tokenHash: 'one', now })
  await saveContact(db, { assessmentId, ...contact, now })
  const changed = { ...contact, email: 'zoe@other.example' }
  expect(await saveContact(db, { assessmentId, ...changed, now: later })).toBe('changed')
  expect(await findContact(db, { assessmentId })).toEqual({
    assessmentId,
    ...changed,
    givenAt: later.toISOString(),
  })
})

test('a later check of the same app knows who asked before, another app does not', async () => {
  const db = await temporaryDatabase()
  const first = await storeCheck(db, { tokenHash: 'one', now })
  await storeCheck(db, { tokenHash: 'two', seriesId: first, now: later })
  const other = await storeCheck(db, { tokenHash: 'three', now })
  await saveContact(db, { assessmentId: first, ...contact, now })
  expect((await findNewestContact(db, { seriesId: first }))?.name).toBe('Zoë Kerze')
  expect(await findNewestContact(db, { seriesId: other })).toBeUndefined()
})

test('a consent is recorded once, with its words and time, and taking it back keeps the record', async () => {
  const db = await temporaryDatabase()
  const assessmentId = await storeCheck(db, { tokenHash: 'one', now })
  const asked = { seriesId: assessmentId, purpose: 'marketing' }
  expect(await hasConsent(db, asked)).toBe(false)
  await giveConsent(db, { assessmentId, ...words, now })
  await giveConsent(db, { assessmentId, ...words, now: later })
  expect(await hasConsent(db, asked)).toBe(true)
  expect(await hasConsent(db, { ...asked, purpose: 'surveys' })).toBe(false)
  await withdrawConsents(db, { seriesId: assessmentId, now: later })
  expect(await hasConsent(db, asked)).toBe(false)
  expect(await db.selectFrom('consent').selectAll().execute()).toMatchObject([
    { ...words, given_at: now.toISOString(), withdrawn_at: later.toISOString() },
  ])
})

test('whoever agreed again after taking it back has agreed', async () => {
  const db = await temporaryDatabase()
  const assessmentId = await storeCheck(db, { tokenHash: 'one', now })
  await giveConsent(db, { assessmentId, ...words, now })
  await withdrawConsents(db, { seriesId: assessmentId, now: later })
  await giveConsent(db, { assessmentId, ...words, now: later })
  await saveContact(db, { assessmentId, ...contact, now })
  expect(await listContacts(db)).toMatchObject([{ mayGetMarketing: true }])
})

test('the list is newest first, and says who may get advertising', async () => {
  const db = await temporaryDatabase()
  const one = await storeCheck(db, { tokenHash: 'one', appName: 'Kerzenladen', now })
  const two = await storeCheck(db, { tokenHash: 'two', now })
  await saveContact(db, { assessmentId: one, ...contact, now })
  await saveContact(db, { assessmentId: two, ...contact, name: 'Ann', now: later })
  await giveConsent(db, { assessmentId: one, ...words, now })
  expect(await listContacts(db)).toMatchObject([
    { name: 'Ann', mayGetMarketing: false, appName: null },
    { name: 'Zoë Kerze', mayGetMarketing: true, appName: 'Kerzenladen', score: 59, band: 'high' },
  ])
})
