import { expect, test } from 'vitest'
import { pageHeaders, privateHeaders } from '#app/ui/page-headers.ts'

const NOTHING = new Headers()
const of = { actionHeaders: NOTHING, loaderHeaders: NOTHING, parentHeaders: NOTHING }

test('a page passes on how long to wait, and what may be asked instead', () => {
  const actionHeaders = new Headers({ 'Retry-After': '30', 'X-Other': 'kept inside' })
  const errorHeaders = new Headers({ Allow: 'POST' })
  const headers = new Headers(pageHeaders({ ...of, actionHeaders, errorHeaders }))
  expect([...headers]).toEqual([
    ['allow', 'POST'],
    ['retry-after', '30'],
  ])
})

test('a private page is kept nowhere, whatever was said', () => {
  const errorHeaders = new Headers({ Allow: 'POST', 'Cache-Control': 'public' })
  for (const said of [undefined, errorHeaders]) {
    const headers = new Headers(privateHeaders({ ...of, errorHeaders: said }))
    expect(headers.get('Cache-Control')).toBe('no-store')
  }
})
