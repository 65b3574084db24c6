import { expect, test } from 'vitest'
import { startTestServer } from './test-server.ts'

const paths = ['/?index', '/?index&_data=home', '/quiz/builders', '/quiz/builders?_data=question']

const foreign: [string, Record<string, string>][] = [
  ['says nothing about its origin', {}],
  ['comes from another site', { 'Sec-Fetch-Site': 'cross-site' }],
  ['comes from a sister domain', { 'Sec-Fetch-Site': 'same-site' }],
  ['was not sent by a page', { 'Sec-Fetch-Site': 'none' }],
  ['has a foreign Origin', { Origin: 'https://evil.example' }],
  ['has an opaque Origin', { Origin: 'null' }],
  ['has a broken Origin', { Origin: 'not an address' }],
  ['names us as a proxy', { Origin: 'https://evil.example', 'X-Forwarded-Host': 'evil.example' }],
]

test.each(foreign)('V3.5.1: a post that %s is refused', async (_name, headers) => {
  const server = await startTestServer()
  for (const path of paths) {
    const response = await server.post(path, { a: '1' }, { 'Sec-Fetch-Site': '', ...headers })
    expect(response.status, path).toBe(403)
  }
  expect(server.log.filter(({ msg }) => msg === 'refused: foreign origin')).toHaveLength(4)
})

test('V3.5.1: the browser’s own word counts more than a matching Origin', async () => {
  const server = await startTestServer()
  const headers = { Origin: server.url, 'Sec-Fetch-Site': 'cross-site' }
  expect((await server.post('/?index', {}, headers)).status).toBe(403)
})

test('a post from our own page is taken', async () => {
  const server = await startTestServer()
  const response = await server.post('/?index&_data=home', { answer: 'yes' })
  expect(await response.json()).toEqual({ received: { answer: 'yes' } })
})

test('a browser without Sec-Fetch-Site is known by its Origin', async () => {
  const server = await startTestServer()
  const sendFrom = (Origin: string) =>
    server.fetch('/?index', { method: 'POST', body: new URLSearchParams(), headers: { Origin } })
  expect((await sendFrom(server.url)).status).toBe(200)
  expect((await sendFrom('http://127.0.0.1:1')).status).toBe(403)
})

test('behind a proxy the Origin is PUBLIC_URL, whatever Host says', async () => {
  const server = await startTestServer({ PUBLIC_URL: 'https://check.example' })
  const sendFrom = (Origin: string) =>
    server.fetch('/?index', { method: 'POST', body: new URLSearchParams(), headers: { Origin } })
  expect((await sendFrom('https://check.example')).status).toBe(200)
  expect((await sendFrom('http://check.example')).status).toBe(403)
  expect((await sendFrom(server.url)).status).toBe(403)
})
