import { expect, test } from 'vitest'
import { plain, tellEntry } from '#app/desk/audit/tell-entry.ts'

const ANNA = '00000000-0000-4000-8000-00000000000a'
const BEN = '00000000-0000-4000-8000-00000000000b'
const around = {
  emails: new Map([
    [ANNA, 'anna@desk.example'],
    [BEN, 'ben@desk.example'],
  ]),
  leads: new Set([7]),
}

const tell = (entry: {
  kind: string
  memberId?: string | null
  subject?: string | null
  detail?: unknown
}) =>
  tellEntry(
    {
      number: 1,
      at: '2026-11-22T10:00:00.000Z',
      memberId: ANNA,
      subject: null,
      detail: {},
      ...entry,
    },
    around,
  )

test.each([
  [
    { kind: 'signed-in', detail: { by: 'password' } },
    'anna@desk.example signed in with a password.',
  ],
  [
    { kind: 'sign-in-refused', memberId: null, subject: BEN, detail: { step: 'password' } },
    'Somebody tried to sign in as ben@desk.example, and was refused.',
  ],
  [
    { kind: 'sign-in-refused', memberId: null, detail: { step: 'password' } },
    'Somebody tried to sign in with an address that nobody here has, and was refused.',
  ],
  [
    { kind: 'session-ended', subject: ANNA, detail: { ended: 1 } },
    'anna@desk.example ended 1 other sign-in of their own.',
  ],
  [
    { kind: 'session-ended', subject: BEN, detail: { ended: 2 } },
    'anna@desk.example signed ben@desk.example out everywhere (2 sign-ins).',
  ],
  [
    { kind: 'member-disabled', memberId: null, subject: BEN },
    'The command line disabled ben@desk.example.',
  ],
  [
    {
      kind: 'member-changed',
      subject: BEN,
      detail: { what: 'role', from: 'viewer', to: 'admin' },
    },
    'anna@desk.example changed the role of ben@desk.example from viewer to admin.',
  ],
  [
    {
      kind: 'refused',
      detail: { permission: 'work', method: 'POST', page: '/desk/assessments/7' },
    },
    'anna@desk.example tried to change something at /desk/assessments/7, and was refused.',
  ],
  [
    { kind: 'changed', subject: '#7', detail: { what: 'owner', from: null, to: BEN } },
    'anna@desk.example gave #7 to ben@desk.example.',
  ],
  [
    { kind: 'changed', subject: '#7', detail: { what: 'owner', from: BEN, to: null } },
    'anna@desk.example left #7 without an owner.',
  ],
  [
    { kind: 'changed', subject: '#7', detail: { what: 'status', from: 'lost', to: 'lost' } },
    'anna@desk.example changed the reason for the status of #7.',
  ],
  [
    { kind: 'changed', subject: '#7', detail: { what: 'next-action', from: null, to: null } },
    'anna@desk.example cleared the next action of #7.',
  ],
  [
    {
      kind: 'exported',
      detail: { format: 'csv', filter: '', searched: false, assessments: 1200, whole: false },
    },
    'anna@desk.example exported 1,200 assessments as CSV before the download broke off.',
  ],
  [
    {
      kind: 'exported',
      detail: {
        format: 'json',
        filter: `owner=${BEN}&band=high`,
        searched: true,
        assessments: 1,
        whole: true,
      },
    },
    'anna@desk.example exported 1 assessment as JSON (owner: ben@desk.example, band: high, and a search).',
  ],
  [
    { kind: 'webhook-changed', detail: { did: 'paused', host: 'hooks.example' } },
    'anna@desk.example paused the webhook to hooks.example.',
  ],
  [
    { kind: 'audit-exported', detail: { filter: `who=${BEN}`, entries: 1, whole: true } },
    'anna@desk.example exported 1 entry of this log (who: ben@desk.example).',
  ],
  [
    { kind: 'saw-personal', subject: 'list', detail: { leads: '7 8' } },
    'anna@desk.example saw the list, with the names behind 2 assessments: #7, #8.',
  ],
  [
    { kind: 'erased', memberId: null, subject: '#8', detail: { what: 'everything' } },
    'A founder erased everything about #8.',
  ],
])('%j reads as a sentence', (entry, sentence) => {
  const { who, what } = tell(entry)
  expect(`${plain([who])} ${plain(what)}`).toBe(sentence)
})

test('an assessment that is there has its page behind its number, one that is gone has none', () => {
  const parts = (subject: string) => tell({ kind: 'saw-personal', subject }).what
  expect(parts('#7')).toContainEqual({ label: '#7', address: '/desk/assessments/7' })
  expect(parts('#8')).toContainEqual({ label: '#8', address: null })
})

test('what a later version wrote, and what stands there oddly, is told as far as it goes', () => {
  expect(plain(tell({ kind: 'sold-the-desk' }).what)).toBe('did something else (sold-the-desk).')
  for (const detail of [null, 'odd', { what: 7 }, { what: ['status'] }]) {
    expect(plain(tell({ kind: 'changed', subject: '#7', detail }).what)).toBe('changed #7.')
  }
  const stranger = tell({ kind: 'member-enabled', memberId: 'x', subject: 'y' })
  expect([stranger.who, plain(stranger.what)]).toEqual([
    'somebody who is gone',
    'enabled somebody who is gone again.',
  ])
})
