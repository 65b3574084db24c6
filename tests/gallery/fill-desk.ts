import { fillDemo } from '#app/desk/demo/fill-demo.server.ts'
import { makeDemo } from '#app/desk/demo/make-demo.ts'
import { readEnv } from '#app/server/env.server.ts'
import { openDatabase } from '#db/open.server.ts'

/** Puts invented checks, and the work of a team on them, into a database that is still empty. */
export async function fillDesk(databaseFile: string, count = 120): Promise<void> {
  const now = new Date()
  const db = await openDatabase({ file: databaseFile })
  try {
    const env = readEnv({ DATABASE_URL: databaseFile })
    await fillDemo({ db, env }, { demo: makeDemo({ now, count }), password: 'not used', now })
  } finally {
    await db.destroy()
  }
}
