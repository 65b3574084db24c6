import type { SchemaModule } from 'kysely'

/** How assessments leave the desk: webhooks, the daily mail, and tokens for the HTTP API. */
export async function migrate(schema: SchemaModule): Promise<void> {
  await schema
    .createTable('webhook')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('url', 'text', (column) => column.notNull())
    .addColumn('events', 'text', (column) => column.notNull())
    .addColumn('secret_sealed', 'text', (column) => column.notNull())
    .addColumn('secret_made_at', 'text', (column) => column.notNull())
    .addColumn('old_secret_sealed', 'text')
    .addColumn('old_secret_until', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('paused_at', 'text')
    .addColumn('paused_why', 'text')
    .execute()
  await schema
    .createTable('webhook_delivery')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('webhook_id', 'text', (column) =>
      column.notNull().references('webhook.id').onDelete('cascade'),
    )
    .addColumn('assessment_id', 'text', (column) =>
      column.references('assessment.id').onDelete('cascade'),
    )
    .addColumn('lead_number', 'integer')
    .addColumn('event', 'text', (column) => column.notNull())
    .addColumn('detail_json', 'text')
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('due_at', 'text', (column) => column.notNull())
    .addColumn('tried_at', 'text')
    .addColumn('settled_at', 'text')
    .addColumn('last_status', 'integer')
    .addColumn('last_error', 'text')
    .execute()
  await schema
    .createIndex('webhook_delivery_due')
    .on('webhook_delivery')
    .columns(['webhook_id', 'state', 'due_at'])
    .execute()
  await schema
    .createIndex('webhook_delivery_hook')
    .on('webhook_delivery')
    .columns(['webhook_id', 'created_at'])
    .execute()
  await schema
    .createIndex('webhook_delivery_assessment')
    .on('webhook_delivery')
    .column('assessment_id')
    .execute()
  await schema
    .createIndex('webhook_delivery_lead')
    .on('webhook_delivery')
    .column('lead_number')
    .execute()

  await schema
    .createTable('digest')
    .addColumn('member_id', 'text', (column) =>
      column.primaryKey().references('member.id').onDelete('cascade'),
    )
    .addColumn('told_until', 'text', (column) => column.notNull())
    .execute()

  await schema
    .createTable('api_token')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('member_id', 'text', (column) =>
      column.notNull().references('member.id').onDelete('cascade'),
    )
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('token_hash', 'text', (column) => column.notNull().unique())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .addColumn('used_at', 'text')
    .addColumn('revoked_at', 'text')
    .execute()
  await schema.createIndex('api_token_member').on('api_token').column('member_id').execute()
  await schema
    .createTable('api_read')
    .addColumn('token_id', 'text', (column) =>
      column.notNull().references('api_token.id').onDelete('cascade'),
    )
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('requests', 'integer', (column) => column.notNull())
    .addColumn('assessments', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('api_read_key', ['token_id', 'day'])
    .execute()
}
