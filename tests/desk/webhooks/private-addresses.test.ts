import { once } from 'node:events'
import { createServer } from 'node:net'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Resolve } from '#app/desk/webhooks/find-addresses.server.ts'
import { post } from '#app/desk/webhooks/post.server.ts'
import { isPublicAddress } from '#app/desk/webhooks/public-address.server.ts'
import { startReceiver } from './receiver.ts'

/** A port on loopback that counts who connects, and keeps the first bytes they send. */
async function listenForAnybody() {
  const bytes: Buffer[] = []
  let connections = 0
  const server = createServer((socket) => {
    connections += 1
    socket.on('error', () => {})
    socket.once('data', (data) => {
      bytes.push(data)
      socket.destroy()
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return { port, connections: () => connections, said: () => Buffer.concat(bytes) }
}

const resolveTo =
  (...addresses: string[]): Resolve =>
  async () =>
    addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))

const never: Resolve = () => Promise.reject(new Error('Nothing is to be looked up here.'))

function send(url: string, { resolve = never, allowLocal = false } = {}): Promise<number> {
  const reach = { resolve, allowLocal, signal: AbortSignal.timeout(2_000) }
  return post(url, { headers: { 'Content-Type': 'application/json' }, body: '{}' }, reach)
}

const REFUSED = 'private or reserved address'

describe('V1.3.6 V13.2.4 a webhook connects to no private or reserved address', () => {
  test.each([
    'https://127.0.0.1',
    'https://127.8.8.8',
    'https://2130706433',
    'https://0x7f.1',
    'https://0177.0.0.1',
    'https://0.0.0.0',
    'https://10.1.2.3',
    'https://172.16.0.1',
    'https://172.31.255.255',
    'https://192.168.1.1',
    'https://169.254.169.254/latest/meta-data',
    'https://100.64.0.1',
    'https://192.0.0.192',
    'https://192.0.2.1',
    'https://198.18.0.1',
    'https://224.0.0.1',
    'https://255.255.255.255',
    'https://[::1]',
    'https://[::]',
    'https://[::127.0.0.1]',
    'https://[::ffff:127.0.0.1]',
    'https://[::ffff:169.254.169.254]',
    'https://[64:ff9b::7f00:1]',
    'https://[2002:7f00:1::]',
    'https://[fc00::1]',
    'https://[fd12:3456::1]',
    'https://[fe80::1]',
    'https://[fec0::1]',
    'https://[ff02::1]',
    'https://[2001:db8::1]',
  ])('%s', async (url) => {
    await expect(send(url)).rejects.toThrow(REFUSED)
  })

  test.each([
    ['127.0.0.1'],
    ['169.254.169.254'],
    ['10.0.0.7'],
    ['::1'],
    ['fd00::7'],
    ['::ffff:10.0.0.7'],
    ['93.184.215.14', '127.0.0.1'],
    ['2606:2800:21f:cb07:6820:80da:af6b:8b2c', '::1'],
  ])('a name that leads to %s %s', async (...addresses) => {
    await expect(
      send('https://hooks.example', { resolve: resolveTo(...addresses) }),
    ).rejects.toThrow(REFUSED)
  })

  test('nobody listening there notices anything, and would if it were let through', async () => {
    const listener = await listenForAnybody()
    const byName = `https://hooks.example:${listener.port}`
    await expect(send(byName, { resolve: resolveTo('127.0.0.1') })).rejects.toThrow(REFUSED)
    await expect(send(`https://127.0.0.1:${listener.port}`)).rejects.toThrow(REFUSED)
    expect(listener.connections()).toBe(0)
    const open = { resolve: resolveTo('127.0.0.1'), allowLocal: true }
    await expect(send(byName, open)).rejects.toThrow()
    expect(listener.connections()).toBe(1)
  })

  test('a 302 to a private address is not followed', async () => {
    const inside = await startReceiver()
    const outside = await startReceiver({
      answer: (response) => void response.writeHead(302, { Location: inside.url }).end(),
    })
    expect(await send(outside.url, { allowLocal: true })).toBe(302)
    expect(inside.connections()).toBe(0)
  })

  test('a name that changes its address after the check changes nothing', async () => {
    const receiver = await startReceiver()
    let asked = 0
    const resolve: Resolve = async () => {
      asked += 1
      return [{ address: asked === 1 ? '127.0.0.1' : '10.0.0.1', family: 4 }]
    }
    const url = `http://rebinding.example:${receiver.port}/hook`
    expect(await send(url, { resolve, allowLocal: true })).toBe(204)
    expect(asked).toBe(1)
    expect(receiver.received[0]?.headers.host).toBe(`rebinding.example:${receiver.port}`)
  })

  test('the receiver’s name stays the name that its certificate has to have', async () => {
    const listener = await listenForAnybody()
    const url = `https://hooks.example:${listener.port}`
    const reach = { resolve: resolveTo('127.0.0.1'), allowLocal: true }
    await expect(send(url, reach)).rejects.toThrow()
    // In the clear at the beginning of every TLS connection: the name that is asked for.
    expect(listener.said().includes('hooks.example')).toBe(true)
  })

  test('only the setting opens this machine, and it opens nothing else', async () => {
    const receiver = await startReceiver()
    await expect(send(receiver.url)).rejects.toThrow('not https')
    expect(await send(receiver.url, { allowLocal: true })).toBe(204)
    for (const address of ['10.0.0.1', '169.254.169.254', '192.168.0.1', 'fd00::1']) {
      const reach = { resolve: resolveTo(address), allowLocal: true }
      await expect(send('https://hooks.example', reach), address).rejects.toThrow(REFUSED)
    }
  })
})

test.each(['93.184.215.14', '8.8.8.8', '2606:4700:4700::1111', '::ffff:8.8.8.8'])(
  '%s is on the open internet',
  (address) => expect(isPublicAddress(address)).toBe(true),
)

test('what is no address is none', () => {
  for (const text of ['', 'hooks.example', '1', '127.1', '8.8.8.8.8', 'fe80::1%eth0']) {
    expect(isPublicAddress(text), text).toBe(false)
  }
})

test('a name that is not found is said to be so', async () => {
  const resolve: Resolve = () =>
    Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' }))
  await expect(send('https://hooks.example', { resolve })).rejects.toThrow(
    'was not found (ENOTFOUND)',
  )
  await expect(send('https://hooks.example', { resolve: resolveTo() })).rejects.toThrow(
    'no address',
  )
})

test('a name server that never answers counts as no answer', async () => {
  const reach = {
    resolve: () => new Promise<never>(() => {}),
    allowLocal: false,
    signal: AbortSignal.timeout(50),
  }
  await expect(post('https://hooks.example', { headers: {}, body: '' }, reach)).rejects.toThrow(
    'No answer within 15 seconds.',
  )
})

test('a receiver that answers with endless headers is let go', async () => {
  const receiver = await startReceiver({
    answer: (response) => void response.writeHead(200, { 'X-Long': 'x'.repeat(20_000) }).end(),
  })
  await expect(send(receiver.url, { allowLocal: true })).rejects.toThrow('HPE_HEADER_OVERFLOW')
})
