import { type App, startApp } from '#tests/start-app.ts'
import { withFolder } from './folder.ts'

/** Runs `work` against the built program with a database of its own, on a disk. */
export function withApp<Result>(work: (app: App) => Promise<Result>): Promise<Result> {
  return withFolder(async (folder) => {
    const app = await startApp({ DATABASE_URL: `${folder}/bench.db` })
    try {
      return await work(app)
    } finally {
      await app.stop()
    }
  })
}
