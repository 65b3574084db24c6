/** A mail as it came over the wire. */
export interface ReceivedMail {
  recipients: string[]
  /** Lower-case name to value, unfolded; a name that came twice throws. */
  headers: Map<string, string>
  text: string
  html: string
  attachments: { filename: string; contentType: string; content: Buffer }[]
}

interface Part {
  headers: Map<string, string>
  body: Buffer
}

/** Takes a MIME message apart, far enough for the tests. */
export function readMail(raw: Buffer, recipients: string[]): ReceivedMail {
  const message = split(raw)
  const leaves = listLeaves(message)
  const bodyOf = (type: string) =>
    leaves.find((leaf) => typeOf(leaf) === type && !isAttached(leaf))?.body.toString('utf8') ?? ''
  return {
    recipients,
    headers: message.headers,
    text: bodyOf('text/plain'),
    html: bodyOf('text/html'),
    attachments: leaves.filter(isAttached).map((leaf) => ({
      filename:
        /filename="?([^";]+)"?/.exec(leaf.headers.get('content-disposition') ?? '')?.[1] ?? '',
      contentType: typeOf(leaf),
      content: leaf.body,
    })),
  }
}

const typeOf = ({ headers }: Part) => (headers.get('content-type') ?? '').split(';')[0] ?? ''
const isAttached = ({ headers }: Part) =>
  headers.get('content-disposition')?.startsWith('attachment') ?? false

function split(raw: Buffer): Part {
  const end = raw.indexOf('\r\n\r\n')
  const headers = new Map<string, string>()
  const lines = raw
    .subarray(0, end)
    .toString('latin1')
    .replace(/\r\n[ \t]+/g, ' ')
  for (const line of lines.split('\r\n')) {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon).toLowerCase()
    if (headers.has(name)) throw new Error(`The header ${name} came twice.`)
    headers.set(name, line.slice(colon + 1).trim())
  }
  return { headers, body: raw.subarray(end + 4) }
}

function listLeaves(part: Part): Part[] {
  const boundary = /boundary="?([^";]+)"?/.exec(part.headers.get('content-type') ?? '')?.[1]
  if (boundary === undefined) return [decode(part)]
  const pieces = part.body.toString('latin1').split(`--${boundary}`).slice(1, -1)
  return pieces.flatMap((piece) =>
    listLeaves(split(Buffer.from(piece.replace(/^\r\n/, ''), 'latin1'))),
  )
}

function decode({ headers, body }: Part): Part {
  const encoding = headers.get('content-transfer-encoding')
  const text = body.toString('latin1')
  if (encoding === 'base64') return { headers, body: Buffer.from(text, 'base64') }
  if (encoding !== 'quoted-printable') return { headers, body }
  const bytes = text
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return { headers, body: Buffer.from(bytes, 'latin1') }
}
