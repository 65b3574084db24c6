import { expect, test } from 'vitest'
import { startTestServer } from './test-server.ts'

test('both probes are fine while all is fine', async () => {
  const server = await startTestServer()
  expect(await (await server.fetch('/healthz')).text()).toBe('ok\n')
  expect(await (await server.fetch('/readyz')).text()).toBe('ready\n')
})

test('without a database the process is alive but not ready', async () => {
  const server = await startTestServer()
  await server.services.db.destroy()
  expect((await server.fetch('/healthz')).status).toBe(200)
  expect((await server.fetch('/readyz')).status).toBe(503)
})
