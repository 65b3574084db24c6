import { existsSync } from 'node:fs'
import { readEnv } from '#app/server/env.server.ts'
import { StartError } from '#app/server/start-error.server.ts'
import { acknowledgeComplaint, listComplaints } from '#db/complaints.server.ts'
import { listContacts } from '#db/contacts.server.ts'
import { openDatabase } from '#db/open.server.ts'
import { DatabaseRefused } from '#db/refused.server.ts'
import { printMessages } from './print-messages.ts'
import { readMessagesCommand } from './read-messages-command.ts'
import { InputError } from './usage.ts'

// Prints what founders wrote and what was complained about, newest first, while the program runs or
// not. `--acknowledge ID` notes that whoever complained was told.
try {
  const { json, acknowledge } = readMessagesCommand(process.argv.slice(2))
  const file = readEnv(process.env).databaseFile
  if (!existsSync(file)) throw new DatabaseRefused(`There is no database at ${file}.`)
  const db = await openDatabase({ file })
  try {
    if (acknowledge !== undefined) {
      const isNoted = await acknowledgeComplaint(db, { id: acknowledge, now: new Date() })
      if (!isNoted) throw new InputError(`No complaint ${acknowledge} waits to be acknowledged.`)
      console.log(`Noted: complaint ${acknowledge} is acknowledged.`)
    } else {
      const messages = { contacts: await listContacts(db), complaints: await listComplaints(db) }
      console.log(json ? JSON.stringify(messages, null, 2) : printMessages(messages))
    }
  } finally {
    await db.destroy()
  }
} catch (error) {
  const isKnown = [StartError, DatabaseRefused, InputError].some((kind) => error instanceof kind)
  if (!isKnown || !(error instanceof Error)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
}
