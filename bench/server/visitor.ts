import { Agent, request } from 'node:http'

export interface Reply {
  readonly status: number
  readonly location: string
  readonly body: string
  /** From sending the first byte to receiving the last. */
  readonly milliseconds: number
}

/** A browser as the server sees it: one connection that stays open, one cookie, compressed pages. */
export class Visitor {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 })
  readonly #url: string
  #cookie = ''

  constructor(url: string) {
    this.#url = url
  }

  get(path: string): Promise<Reply> {
    return this.#send('GET', path, '')
  }

  post(path: string, fields: readonly (readonly [string, string])[]): Promise<Reply> {
    const body = new URLSearchParams(fields.map(([name, value]) => [name, value])).toString()
    return this.#send('POST', path, body)
  }

  leave(): void {
    this.#agent.destroy()
  }

  #send(method: string, path: string, body: string): Promise<Reply> {
    const headers = {
      Accept: 'text/html',
      'Accept-Encoding': 'gzip, deflate, br',
      Cookie: this.#cookie,
      Origin: this.#url,
      'Sec-Fetch-Site': 'same-origin',
      ...(method === 'POST' && { 'Content-Type': 'application/x-www-form-urlencoded' }),
    }
    return new Promise((resolve, reject) => {
      const start = performance.now()
      const sent = request(
        this.#url + path,
        { method, headers, agent: this.#agent },
        (response) => {
          const chunks: Buffer[] = []
          const [cookie] = response.headers['set-cookie'] ?? []
          if (cookie !== undefined) this.#cookie = cookie.split(';')[0] ?? ''
          response.on('data', (chunk: Buffer) => chunks.push(chunk))
          response.on('error', reject)
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              location: response.headers.location ?? '',
              body: Buffer.concat(chunks).toString('latin1'),
              milliseconds: performance.now() - start,
            }),
          )
        },
      )
      sent.on('error', reject)
      sent.end(body)
    })
  }
}
