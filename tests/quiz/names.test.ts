import { describe, expect, test } from 'vitest'
import { parseNames } from '#app/quiz/names.server.ts'

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

test.each([
  ['nothing typed', {}, null],
  ['only spaces', { appName: '   ' }, null],
  ['spaces around it', { appName: '  Łódź Bookings ' }, 'Łódź Bookings'],
  ['a line break', { appName: 'One\r\nTwo' }, 'One Two'],
  ['a NUL and an escape', { appName: 'One\u0000\u001bTwo' }, 'One Two'],
  ['characters that turn the text around', { appName: 'One\u202eowT' }, 'One owT'],
  ['emoji made of several parts', { appName: '👩‍👩‍👧 Club' }, '👩‍👩‍👧 Club'],
  ['a right-to-left script', { appName: 'מטבח' }, 'מטבח'],
  ['markup', { appName: '"><img src=x onerror=alert(1)>' }, '"><img src=x onerror=alert(1)>'],
])('%s becomes what the report can print', (_, fields, appName) => {
  expect(parseNames(formOf(fields))).toEqual({ ok: true, names: { appName, companyName: null } })
})

describe('the limit of 80 characters', () => {
  test('counts what people see as characters, not bytes', () => {
    const parsed = parseNames(formOf({ companyName: '𝔘'.repeat(80) }))
    expect(parsed).toMatchObject({ ok: true })
  })

  test('names each field that is too long', () => {
    const parsed = parseNames(formOf({ appName: 'a'.repeat(81), companyName: 'b'.repeat(81) }))
    expect(parsed).toMatchObject({
      ok: false,
      faults: [{ field: 'appName' }, { field: 'companyName' }],
    })
  })
})

test('other fields are left alone', () => {
  const parsed = parseNames(formOf({ score: '0', role: 'admin' }))
  expect(parsed).toEqual({ ok: true, names: { appName: null, companyName: null } })
})

test('a file where a name belongs is refused', () => {
  const form = new FormData()
  form.set('appName', new File(['x'], 'x.txt'))
  expect(parseNames(form)).toMatchObject({ ok: false, faults: [{ field: 'appName' }] })
})
