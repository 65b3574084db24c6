import { expect, test } from 'vitest'
import { DEMO_WORDS } from '#app/ui/demo-words.ts'
import { startTestServer } from './test-server.ts'

test('V16.5.1: an unexpected error shows an id, not what happened', async () => {
  const server = await startTestServer()
  for (const path of ['/broken', '/broken?_data=broken']) {
    const response = await server.fetch(path)
    const body = await response.text()
    expect(response.status).toBe(500)
    expect(body).not.toMatch(/secret@example|founder said|\.ts|at /)
    const { requestId } = server.log.findLast(({ msg }) => msg === 'request failed') ?? {}
    expect(body).toContain(requestId)
  }
})

test('V16.5.3: the server goes on after an error', async () => {
  const server = await startTestServer()
  await server.fetch('/broken')
  await server.post('/broken')
  expect((await server.fetch('/')).status).toBe(200)
})

test('an answer that was thrown on purpose stays as it is', async () => {
  const server = await startTestServer()
  expect((await server.fetch('/gone')).status).toBe(410)
  expect(server.log.filter(({ msg }) => msg === 'request failed')).toEqual([])
})

test('an error before Remix comes in the form that was asked for', async () => {
  const server = await startTestServer({ BRAND_NAME: 'Kim & <Co>' })
  const ask = (accept: string) => server.fetch('/', { method: 'POST', headers: { Accept: accept } })

  const html = await ask('text/html,*/*')
  const page = await html.text()
  expect(page).toMatch(/<html lang="en-GB">/)
  expect(page).toMatch(/<title>Error: .+<\/title>/)
  expect(page).toMatch(/<main>.*<h1>/)
  expect(page).toContain('<link rel="stylesheet" href="/assets/root-abc123.css"/>')
  expect(page).toContain('<a href="/">')
  expect(page).toContain('Kim &amp; &lt;Co&gt;</a></header>')

  const json = await ask('application/json')
  const requestId = json.headers.get('X-Request-Id')
  expect(await json.json()).toMatchObject({ title: expect.any(String), requestId })

  const text = await ask('text/plain')
  expect(text.headers.get('Content-Type')).toBe('text/plain; charset=utf-8')
})

test('Remix’s client gets an error with the status that it has', async () => {
  const server = await startTestServer({ POSTS_PER_MINUTE: '1' })
  await server.post('/?index&_data=home')
  const refused = await server.post('/?index&_data=home')
  expect(refused.status).toBe(429)
  expect(refused.headers.get('X-Remix-Catch')).toBe('yes')
  expect(await refused.json()).toMatchObject({ advice: 'Please wait a minute and try again.' })
})

test('in a demo an error page says so, too', async () => {
  const told = async (settings: Record<string, string>) => {
    const server = await startTestServer(settings)
    const ask = { method: 'POST', headers: { Accept: 'text/html' } }
    return (await server.fetch('/', ask)).text()
  }
  expect(await told({ DEMO: 'on' })).toContain(DEMO_WORDS)
  expect(await told({})).not.toContain(DEMO_WORDS)
})
