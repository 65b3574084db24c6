import type { SchemaModule } from 'kysely'

/** What later versions of the rules made of an assessment. The assessment itself stays as it was. */
export async function migrate(schema: SchemaModule): Promise<void> {
  await schema
    .createTable('rescore')
    .addColumn('assessment_id', 'text', (column) =>
      column.notNull().references('assessment.id').onDelete('cascade'),
    )
    .addColumn('rules_version', 'text', (column) => column.notNull())
    .addColumn('scored_at', 'text', (column) => column.notNull())
    .addColumn('verdict', 'text', (column) => column.notNull())
    .addColumn('score', 'integer', (column) => column.notNull())
    .addColumn('band', 'text', (column) => column.notNull())
    .addColumn('next_step', 'text', (column) => column.notNull())
    .addColumn('result_json', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('rescore_key', ['assessment_id', 'rules_version'])
    .execute()
}
