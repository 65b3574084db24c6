import { type Kysely, type SchemaModule, sql } from 'kysely'
import type { Tables } from '../schema.server.ts'

/** The sales team: who belongs to it, how each gets in, and what was done. */
export async function migrate(schema: SchemaModule, db: Kysely<Tables>): Promise<void> {
  await schema
    .createTable('member')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('email', 'text', (column) => column.notNull().unique())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('password_hash', 'text')
    .addColumn('second_factor_sealed', 'text')
    .addColumn('second_factor_at', 'text')
    .addColumn('second_factor_step', 'integer')
    .addColumn('invited_at', 'text', (column) => column.notNull())
    .addColumn('disabled_at', 'text')
    .addColumn('notify', 'text', (column) => column.notNull().defaultTo('none'))
    .addColumn('shortcuts', 'integer', (column) => column.notNull().defaultTo(1))
    .execute()

  await schema
    .createTable('member_link')
    .addColumn('token_hash', 'text', (column) => column.primaryKey())
    .addColumn('member_id', 'text', (column) =>
      column.notNull().references('member.id').onDelete('cascade'),
    )
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .addColumn('used_at', 'text')
    .execute()
  await schema.createIndex('member_link_member').on('member_link').column('member_id').execute()

  await schema
    .createTable('recovery_code')
    .addColumn('member_id', 'text', (column) =>
      column.notNull().references('member.id').onDelete('cascade'),
    )
    .addColumn('code_hash', 'text', (column) => column.notNull())
    .addColumn('used_at', 'text')
    .addPrimaryKeyConstraint('recovery_code_key', ['member_id', 'code_hash'])
    .execute()

  await schema
    .createTable('session')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('token_hash', 'text', (column) => column.notNull().unique())
    .addColumn('member_id', 'text', (column) =>
      column.notNull().references('member.id').onDelete('cascade'),
    )
    .addColumn('started_at', 'text', (column) => column.notNull())
    .addColumn('seen_at', 'text', (column) => column.notNull())
    .addColumn('second_factor_at', 'text')
    .addColumn('agent', 'text', (column) => column.notNull())
    .execute()
  await schema.createIndex('session_member').on('session').column('member_id').execute()

  await schema
    .createTable('audit')
    .addColumn('number', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('member_id', 'text')
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('subject', 'text')
    .addColumn('detail_json', 'text', (column) => column.notNull())
    .execute()
  await schema.createIndex('audit_member').on('audit').columns(['member_id', 'number']).execute()
  await schema.createIndex('audit_kind').on('audit').columns(['kind', 'number']).execute()
  // What was done stays written, whatever a later bug may try. Only the newest end grows.
  await sql`create trigger audit_unchanged before update on audit
    begin select raise(abort, 'the audit log is not edited'); end`.execute(db)
}
