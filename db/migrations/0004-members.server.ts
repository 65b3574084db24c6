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
    .addColumn('seen_at', 'text')
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
  // Newest first, of everybody or of one person, subject or kind; the number comes last by itself.
  await schema.createIndex('audit_at').on('audit').column('at').execute()
  await schema.createIndex('audit_member').on('audit').columns(['member_id', 'at']).execute()
  await schema.createIndex('audit_subject').on('audit').columns(['subject', 'at']).execute()
  await schema.createIndex('audit_kind').on('audit').columns(['kind', 'at']).execute()
  // What was done stays written, whatever a later bug may try. Only the newest end grows, and only
  // what is two years old by the clock may go. A replacing insert would delete without being asked.
  await sql`create trigger audit_unchanged before update on audit
    begin select raise(abort, 'the audit log is not edited'); end`.execute(db)
  await sql`create trigger audit_kept before delete on audit
    when old.at > strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '-730 days')
    begin select raise(abort, 'the audit log is kept for two years'); end`.execute(db)
  await sql`create trigger audit_not_replaced before insert on audit
    when exists (select 1 from audit where number = new.number)
    begin select raise(abort, 'the audit log is not edited'); end`.execute(db)
}
