import { expect, test } from 'vitest'
import { startTestServer } from './test-server.ts'

const token = 'x'.repeat(32)

test.each([
  ['a file', `/r/${token}/report.pdf`],
  ['a page without a form', `/r/${token}`],
  ['the same for its data', `/r/${token}?_data=report`],
])('a post to %s is refused with our page, which says what is allowed', async (_name, path) => {
  const server = await startTestServer()
  const response = await server.post(path, {}, { Accept: 'text/html,*/*' })
  expect(response.status).toBe(405)
  expect(response.headers.get('Allow')).toBe('GET, HEAD')
  expect(await response.text()).toMatch(/<h1>That cannot be done here<\/h1>/)
})

test.each([
  ['no page has this name', '/?_data=nope'],
  ['this page is elsewhere', '/?_data=gone'],
  ['two names', '/?_data=root&_data=home'],
  ['no page is here', '/nope?_data=root'],
])('data asked for where there is none is not found: %s', async (_name, path) => {
  const server = await startTestServer()
  for (const response of [await server.fetch(path), await server.post(path)]) {
    expect(response.status).toBe(404)
    expect(await response.text()).not.toContain('Unexpected Server Error')
  }
  const page = await server.fetch(path, { headers: { Accept: 'text/html' } })
  expect(await page.text()).toContain('<h1>This page does not exist</h1>')
})

test('a post to an index goes through with and without data', async () => {
  const server = await startTestServer()
  expect((await server.post('/?index')).status).toBe(200)
  expect((await server.post('/?index&_data=home')).status).toBe(200)
  expect((await server.post('/')).status).toBe(405)
})
