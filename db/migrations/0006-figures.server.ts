import type { SchemaModule } from 'kysely'

/** Where founders come from, and how far they get. Counts outlive the drafts they were counted from. */
export async function migrate(schema: SchemaModule): Promise<void> {
  await schema.alterTable('assessment').addColumn('source_json', 'text').execute()
  await schema
    .createTable('funnel')
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('step', 'text', (column) => column.notNull())
    .addColumn('count', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('funnel_key', ['day', 'source', 'step'])
    .execute()
}
