import { request } from 'node:http'
import { expect, test } from 'vitest'
import { startTestServer, type TestServer } from './test-server.ts'

const forged = {
  'X-Forwarded-For': '203.0.113.7',
  'X-Forwarded-Host': 'evil.example',
  'X-Forwarded-Proto': 'https',
}

/** The address that Remix sees, from which loaders make links. */
async function seenUrl(server: TestServer, headers: Record<string, string>): Promise<string> {
  const body = await new Promise<string>((resolve, reject) => {
    request(`${server.url}/?index&_data=home`, { headers }, (response) => {
      let text = ''
      response.on('data', (chunk) => {
        text += chunk
      })
      response.on('end', () => resolve(text))
    })
      .on('error', reject)
      .end()
  })
  return new URL(JSON.parse(body).url).origin
}

test('V4.1.3: forged headers do not change our address', async () => {
  const server = await startTestServer()
  expect(await seenUrl(server, forged)).toBe(server.url)
})

test('V4.1.3: with PUBLIC_URL not even Host changes it', async () => {
  const server = await startTestServer({ PUBLIC_URL: 'https://check.example' })
  const headers = { ...forged, Host: 'evil.example:8080' }
  expect(await seenUrl(server, headers)).toBe('https://check.example')
})

test('V15.3.4: forged headers do not buy more requests', async () => {
  const server = await startTestServer({ POSTS_PER_MINUTE: '2' })
  const statuses: number[] = []
  for (let n = 0; n < 4; n += 1) {
    const headers = { 'X-Forwarded-For': `203.0.113.${n}` }
    statuses.push((await server.post('/?index', {}, headers)).status)
  }
  expect(statuses).toEqual([200, 200, 429, 429])
})

test('a trusted proxy’s word is taken, and only the last one', async () => {
  const server = await startTestServer({ POSTS_PER_MINUTE: '1', TRUST_PROXY: '1' })
  const statuses: number[] = []
  for (const caller of ['203.0.113.1', '203.0.113.2', '203.0.113.9, 203.0.113.1']) {
    const headers = { 'X-Forwarded-For': caller }
    statuses.push((await server.post('/?index', {}, headers)).status)
  }
  expect(statuses).toEqual([200, 200, 429])
})
