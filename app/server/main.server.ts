import { fileURLToPath } from 'node:url'

// React decides at import which of its builds to use, so this comes before every other import.
process.env.NODE_ENV = 'production'
const [build, { startServer }] = await Promise.all([
  import('virtual:remix/server-build'),
  import('./start.server.ts'),
])

await startServer({
  build,
  clientFolder: fileURLToPath(new URL('../client', import.meta.url)),
  pdfWorker: new URL('./pdf-worker.js', import.meta.url),
})
