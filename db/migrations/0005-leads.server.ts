import { type Kysely, type SchemaModule, sql } from 'kysely'
import type { Tables } from '../schema.server.ts'

/**
 * The team's side of the completed assessments of one app: one lead for all of them, which points at
 * the newest. Everything goes when that assessment goes.
 */
export async function migrate(schema: SchemaModule, db: Kysely<Tables>): Promise<void> {
  await schema
    .createTable('lead')
    .addColumn('number', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('series_id', 'text', (column) => column.notNull().unique())
    .addColumn('assessment_id', 'text', (column) =>
      column.notNull().unique().references('assessment.id').onDelete('cascade'),
    )
    .addColumn('status', 'text', (column) => column.notNull().defaultTo('new'))
    .addColumn('status_reason', 'text')
    .addColumn('owner_id', 'text', (column) => column.references('member.id').onDelete('set null'))
    .addColumn('next_action', 'text')
    .addColumn('next_action_on', 'text')
    .addColumn('version', 'integer', (column) => column.notNull().defaultTo(1))
    .addColumn('changed_at', 'text', (column) => column.notNull())
    .execute()
  await sql`create index lead_due on lead (next_action_on) where next_action_on is not null`.execute(
    db,
  )

  await schema
    .createTable('note')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('lead_number', 'integer', (column) =>
      column.notNull().references('lead.number').onDelete('cascade'),
    )
    .addColumn('author_id', 'text', (column) => column.references('member.id').onDelete('set null'))
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('written_at', 'text', (column) => column.notNull())
    .addColumn('edited_at', 'text')
    .addColumn('version', 'integer', (column) => column.notNull().defaultTo(1))
    .execute()
  await schema.createIndex('note_written').on('note').column('written_at').execute()
  await schema.createIndex('note_lead').on('note').columns(['lead_number', 'written_at']).execute()

  await schema
    .createTable('lead_event')
    .addColumn('number', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('lead_number', 'integer', (column) =>
      column.notNull().references('lead.number').onDelete('cascade'),
    )
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('member_id', 'text', (column) => column.references('member.id').onDelete('set null'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('detail_json', 'text', (column) => column.notNull())
    .addColumn('words', 'text')
    .execute()
  await sql`create index lead_event_words on lead_event (at) where words is not null`.execute(db)
  await schema
    .createIndex('lead_event_lead')
    .on('lead_event')
    .columns(['lead_number', 'number'])
    .execute()

  await schema
    .createTable('saved_view')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('member_id', 'text', (column) =>
      column.notNull().references('member.id').onDelete('cascade'),
    )
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('query', 'text', (column) => column.notNull())
    .addColumn('is_shared', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('created_at', 'text', (column) => column.notNull())
    .execute()

  await sql`insert into lead (series_id, assessment_id, changed_at)
    select series_id, id, max(completed_at) from assessment where completed_at is not null
    group by series_id order by max(completed_at)`.execute(db)
}
