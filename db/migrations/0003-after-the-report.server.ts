import { type Kysely, type SchemaModule, sql } from 'kysely'
import type { Tables } from '../schema.server.ts'

/**
 * What happens to an assessment after it is finished: it is done again, passed on, worked through,
 * answered by a person, and erased. Everything goes with the assessment it belongs to.
 */
export async function migrate(schema: SchemaModule, db: Kysely<Tables>): Promise<void> {
  await schema.alterTable('assessment').addColumn('series_id', 'text').execute()
  await sql`update assessment set series_id = id`.execute(db)
  await schema.createIndex('assessment_series').on('assessment').column('series_id').execute()
  // What is too old to keep is found without reading what it says.
  await schema
    .createIndex('assessment_age')
    .on('assessment')
    .columns(['completed_at', 'updated_at'])
    .execute()

  await schema
    .createTable('plan_tick')
    .addColumn('assessment_id', 'text', (column) =>
      column.notNull().references('assessment.id').onDelete('cascade'),
    )
    .addColumn('finding_id', 'text', (column) => column.notNull())
    .addColumn('done_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('plan_tick_key', ['assessment_id', 'finding_id'])
    .execute()

  await schema
    .createTable('share')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('assessment_id', 'text', (column) =>
      column.notNull().references('assessment.id').onDelete('cascade'),
    )
    .addColumn('token_hash', 'text', (column) => column.notNull().unique())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .addColumn('revoked_at', 'text')
    .execute()
  await schema.createIndex('share_assessment').on('share').column('assessment_id').execute()

  await schema
    .createTable('contact')
    .addColumn('assessment_id', 'text', (column) =>
      column.primaryKey().references('assessment.id').onDelete('cascade'),
    )
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('email', 'text', (column) => column.notNull())
    .addColumn('company', 'text')
    .addColumn('app_url', 'text')
    .addColumn('message', 'text', (column) => column.notNull())
    .addColumn('door', 'text', (column) => column.notNull())
    .addColumn('given_at', 'text', (column) => column.notNull())
    .execute()
  await schema
    .createTable('consent')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('assessment_id', 'text', (column) =>
      column.notNull().references('assessment.id').onDelete('cascade'),
    )
    .addColumn('purpose', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('given_at', 'text', (column) => column.notNull())
    .addColumn('withdrawn_at', 'text')
    .execute()
  await schema.createIndex('consent_assessment').on('consent').column('assessment_id').execute()

  await schema
    .createTable('complaint')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('received_at', 'text', (column) => column.notNull())
    .addColumn('email', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('acknowledged_at', 'text')
    .execute()

  await schema
    .createTable('outbox')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('assessment_id', 'text', (column) =>
      column.references('assessment.id').onDelete('cascade'),
    )
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('payload_json', 'text')
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('due_at', 'text', (column) => column.notNull())
    .addColumn('settled_at', 'text')
    .addColumn('last_error', 'text')
    .addColumn('once_key', 'text')
    .execute()
  await schema.createIndex('outbox_once').on('outbox').column('once_key').execute()
  await schema.createIndex('outbox_due').on('outbox').columns(['state', 'due_at']).execute()
  await schema.createIndex('outbox_assessment').on('outbox').column('assessment_id').execute()
}
