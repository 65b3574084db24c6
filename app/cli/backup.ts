import { readEnv } from '#app/server/env.server.ts'
import { StartError } from '#app/server/start-error.server.ts'
import { backUpDatabase } from '#db/backup.server.ts'
import { DatabaseRefused } from '#db/refused.server.ts'

// Copies the database to the file named on the command line, while the program runs or not.
const [to, ...more] = process.argv.slice(2)
try {
  if (to === undefined || more.length > 0) throw new StartError('usage: npm run backup -- COPY.db')
  await backUpDatabase({ file: readEnv(process.env).databaseFile, to })
  console.log(`Copied to ${to}.`)
} catch (error) {
  if (!(error instanceof StartError || error instanceof DatabaseRefused)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
}
