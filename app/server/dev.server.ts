import type { ServerBuild } from '@remix-run/node'
import { createServer as createViteServer } from 'vite'
import { startServer } from './start.server.ts'

// The program for `npm run dev`: the same server, with Vite in front of the pages.
const vite = await createViteServer({ server: { middlewareMode: true }, appType: 'custom' })

await startServer({
  build: async () => {
    const build = await vite.ssrLoadModule('virtual:remix/server-build')
    if (!isServerBuild(build)) throw new Error('Vite gave something that is no build of Remix.')
    return build
  },
  clientFolder: 'public',
  pdfWorker: new URL('../pdf/worker.dev.mjs', import.meta.url),
  vite: vite.middlewares,
})

function isServerBuild(module: object): module is ServerBuild {
  return 'routes' in module && 'entry' in module
}
