import { expect, test } from 'vitest'
import { AUDIT_GROUPS, AUDIT_KINDS, kindsOf } from '#app/desk/audit/audit-groups.ts'
import type { AuditView } from '#app/desk/audit/audit-view.ts'
import { plain } from '#app/desk/audit/tell-entry.ts'
import * as audit from '#app/routes/desk.audit.tsx'
import * as auditFile from '#app/routes/desk.audit[.]csv.tsx'
import { appContext } from '../../server/app-context.ts'
import type { Visitor } from '../accounts/visitor.ts'
import { parseCsv } from '../export/parse-csv.ts'
import { aDay } from './a-day.ts'
import { plantedIn } from './planted.ts'

async function readAll(admin: Visitor): Promise<AuditView['days'][number]['lines']> {
  const lines = []
  let path: string | null = '/desk/audit'
  while (path !== null) {
    const { view }: { view: AuditView } = await (await admin.open(audit, path)).json()
    lines.push(...view.days.flatMap((day) => day.lines))
    path = view.older
  }
  return lines
}

test('V8.2.3 V16.2.5 whatever is done at the desk is in the log, and no entry says whose assessment it is', async () => {
  const app = await appContext()
  const { admin } = await aDay(app)
  const rows = await app.context.db.selectFrom('audit').selectAll().execute()
  expect([...new Set(rows.map(({ kind }) => kind))].toSorted()).toEqual(AUDIT_KINDS.toSorted())
  expect(plantedIn(JSON.stringify(rows))).toEqual([])
  expect(plantedIn(JSON.stringify(await readAll(admin)))).toEqual([])
  expect(plantedIn(await (await admin.open(auditFile, '/desk/audit.csv')).text())).toEqual([])
  expect(plantedIn(app.lines.join())).toEqual([])
})

test('every entry is one plain sentence that says who did what', async () => {
  const app = await appContext()
  const { admin } = await aDay(app)
  const lines = await readAll(admin)
  for (const { who, what } of lines) {
    const sentence = `${plain([who])} ${plain(what)}`
    expect(sentence).toMatch(/^\S.*[^.]\.$/)
    expect(sentence).not.toMatch(/undefined|null|gone|something else|\s{2}/)
  }
})

test('the file has every entry, and its own beginning, and is noted with their number', async () => {
  const app = await appContext()
  const { admin } = await aDay(app)
  const before = await readAll(admin)
  const text = await (await admin.open(auditFile, '/desk/audit.csv')).text()
  const [head, ...rows] = parseCsv(text.replace('\ufeff', ''))
  expect(head).toEqual(['Number', 'When (UTC)', 'Who', 'What', 'Kind', 'Subject', 'Details'])
  expect(rows.slice(1).map(([number]) => Number(number))).toEqual(before.map((one) => one.number))
  expect(rows[0]?.slice(2, 5)).toEqual([
    'ben@desk.example',
    'began to export this log.',
    'audit-export-begun',
  ])
  const [newest] = await readAll(admin)
  expect(plain(newest?.what ?? [])).toBe(`exported ${rows.length} entries of this log.`)
})

test('each kind belongs to one choice of the filter, and each choice shows its own', async () => {
  const app = await appContext()
  const { admin } = await aDay(app)
  expect(AUDIT_GROUPS.flatMap(({ id }) => kindsOf(id)).toSorted()).toEqual(AUDIT_KINDS.toSorted())
  const rows = await app.context.db
    .selectFrom('audit')
    .select(['number', 'kind'])
    .orderBy('number')
    .execute()
  for (const { id } of AUDIT_GROUPS) {
    const { view } = await (await admin.open(audit, `/desk/audit?kind=${id}`)).json()
    const shown = view.days.flatMap((day: AuditView['days'][number]) =>
      day.lines.map(({ number }) => number),
    )
    const kinds: readonly string[] = kindsOf(id)
    const expected = rows.filter(({ kind }) => kinds.includes(kind)).map(({ number }) => number)
    expect(shown.toSorted((a: number, b: number) => a - b)).toEqual(expected)
  }
})
