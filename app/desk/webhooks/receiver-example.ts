/** A whole receiver, as pages and docs/webhooks.md show it; a test runs it. */
export const RECEIVER_EXAMPLE = `import { createServer } from 'node:http'
import { Webhook } from 'standardwebhooks'

const webhook = new Webhook(process.env.WEBHOOK_SECRET)

createServer(async (request, response) => {
  const chunks = []
  for await (const chunk of request) chunks.push(chunk)
  try {
    const event = webhook.verify(Buffer.concat(chunks), request.headers)
    response.writeHead(204).end()
    console.log(event.type, event.data)
  } catch {
    response.writeHead(400).end()
  }
}).listen(process.env.PORT ?? 8080)
`
