import { register } from 'tsx/esm/api'

// The worker where nothing is built: a thread does not inherit the loader that reads TypeScript.
register()
const { default: draw } = await import('./worker.server.ts')

export default draw
