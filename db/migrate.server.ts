import type { Kysely, SchemaModule } from 'kysely'
import { migrate as assessments } from './migrations/0001-assessments.server.ts'
import { migrate as rescores } from './migrations/0002-rescores.server.ts'
import { migrate as afterTheReport } from './migrations/0003-after-the-report.server.ts'
import { migrate as members } from './migrations/0004-members.server.ts'
import { migrate as leads } from './migrations/0005-leads.server.ts'
import { migrate as figures } from './migrations/0006-figures.server.ts'
import { migrate as passingOn } from './migrations/0007-passing-on.server.ts'
import { migrate as leadList } from './migrations/0008-lead-list.server.ts'
import { DatabaseRefused } from './refused.server.ts'
import type { Tables } from './schema.server.ts'

interface Migration {
  name: string
  migrate: (schema: SchemaModule, db: Kysely<Tables>) => Promise<void>
}

/** In order, forward only. Number n is the n-th; one that was released is never edited. */
const migrations: readonly Migration[] = [
  { name: 'assessments', migrate: assessments },
  { name: 'rescores', migrate: rescores },
  { name: 'after-the-report', migrate: afterTheReport },
  { name: 'members', migrate: members },
  { name: 'leads', migrate: leads },
  { name: 'figures', migrate: figures },
  { name: 'passing-on', migrate: passingOn },
  { name: 'lead-list', migrate: leadList },
]

/** Brings the schema up to date, whole or not at all; refuses one that is newer than we are. */
export async function migrateDatabase(db: Kysely<Tables>, file: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx.schema
      .createTable('migration')
      .ifNotExists()
      .addColumn('number', 'integer', (column) => column.primaryKey())
      .addColumn('name', 'text', (column) => column.notNull())
      .execute()
    const { done } = await trx
      .selectFrom('migration')
      .select((eb) => eb.fn.coalesce(eb.fn.max('number'), eb.lit(0)).as('done'))
      .executeTakeFirstOrThrow()
    if (done > migrations.length) {
      throw new DatabaseRefused(
        `${file} was written by a newer version of this program (schema ${done}, ours is ` +
          `${migrations.length}): start the newer version.`,
      )
    }
    for (const [index, { name, migrate }] of migrations.entries()) {
      const number = index + 1
      if (number <= done) continue
      await migrate(trx.schema, trx)
      await trx.insertInto('migration').values({ number, name }).execute()
    }
  })
}
