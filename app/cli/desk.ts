import { readEnv } from '#app/server/env.server.ts'
import { StartError } from '#app/server/start-error.server.ts'
import { openDatabase } from '#db/open.server.ts'
import { DatabaseRefused } from '#db/refused.server.ts'
import { DESK_USAGE, readDeskCommand } from './read-desk-command.ts'
import { runDeskCommand } from './run-desk-command.ts'
import { InputError } from './usage.ts'

// Looks after the people of the sales desk: invites, lists, resets, disables. Whoever can run it on
// the server needs no password. It makes the database where there is none yet, so that the first
// person can be invited before the first start.
try {
  const command = readDeskCommand(process.argv.slice(2))
  if (command.name === 'help') {
    console.log(DESK_USAGE)
  } else {
    const env = readEnv(process.env)
    const db = await openDatabase({ file: env.databaseFile })
    try {
      console.log(await runDeskCommand({ db, env, now: new Date() }, command))
    } finally {
      await db.destroy()
    }
  }
} catch (error) {
  const isKnown = [StartError, DatabaseRefused, InputError].some((kind) => error instanceof kind)
  if (!isKnown || !(error instanceof Error)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
}
