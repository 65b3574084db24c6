import { request } from 'node:http'
import { connect, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { type App, startApp } from '../start-app.ts'

function openSocket(app: App): Socket {
  const socket = connect(Number(new URL(app.url).port), '127.0.0.1')
  socket.on('error', () => {})
  onTestFinished(() => void socket.destroy())
  return socket
}

test('SIGTERM ends an idle program at once with code 0', async () => {
  const app = await startApp()
  const start = performance.now()
  expect(await app.stop()).toBe(0)
  expect(performance.now() - start).toBeLessThan(1500)
})

test('connections that carry nothing do not hold it up', async () => {
  const app = await startApp()
  openSocket(app)
  const kept = openSocket(app)
  kept.write('GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n')
  await wait(200)
  const start = performance.now()
  expect(await app.stop()).toBe(0)
  expect(performance.now() - start).toBeLessThan(1500)
})

test('a request in flight is finished first, and no new one is taken', async () => {
  const app = await startApp()
  const { port } = new URL(app.url)
  const headers = {
    'Sec-Fetch-Site': 'same-origin',
    'Content-Type': 'application/x-www-form-urlencoded',
    'Content-Length': 3,
  }
  const answered = new Promise<{ status: number | undefined; connection: unknown }>(
    (resolve, reject) => {
      const slow = request({ port, host: '127.0.0.1', method: 'POST', headers }, (response) => {
        response.resume()
        response.on('end', () =>
          resolve({ status: response.statusCode, connection: response.headers.connection }),
        )
      })
      slow.on('error', reject)
      slow.write('a')
      setTimeout(() => slow.end('=1'), 1000)
    },
  )
  await wait(300)
  const stopped = app.stop()
  await wait(200)
  await expect(fetch(app.url)).rejects.toThrow()
  const answer = await answered
  expect(answer.status).toBeGreaterThanOrEqual(200)
  expect(answer.status).toBeLessThan(500)
  expect(await stopped).toBe(0)
})

test('a second signal ends it at once, but not one that comes with the first', async () => {
  const app = await startApp()
  const { port } = new URL(app.url)
  const hanging = request({
    port,
    host: '127.0.0.1',
    method: 'POST',
    headers: {
      'Sec-Fetch-Site': 'same-origin',
      'Content-Type': 'application/x-www-form-urlencoded',
      'Content-Length': 3,
    },
  })
  hanging.on('error', () => {})
  hanging.write('a')
  await wait(300)
  app.process.kill('SIGINT')
  await wait(100)
  app.process.kill('SIGINT')
  await wait(1200)
  expect(app.process.exitCode).toBeNull()
  expect(await app.stop()).toBe(1)
})
