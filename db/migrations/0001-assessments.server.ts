import type { SchemaModule } from 'kysely'

export async function migrate(schema: SchemaModule): Promise<void> {
  await schema
    .createTable('assessment')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('token_hash', 'text', (column) => column.notNull().unique())
    .addColumn('started_at', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .addColumn('completed_at', 'text')
    .addColumn('app_name', 'text')
    .addColumn('company_name', 'text')
    .addColumn('rules_version', 'text')
    .addColumn('verdict', 'text')
    .addColumn('score', 'integer')
    .addColumn('score_low', 'integer')
    .addColumn('score_high', 'integer')
    .addColumn('band', 'text')
    .addColumn('next_step', 'text')
    .addColumn('result_json', 'text')
    .addColumn('report_json', 'text')
    .execute()
  await schema
    .createTable('answer')
    .addColumn('assessment_id', 'text', (column) =>
      column.notNull().references('assessment.id').onDelete('cascade'),
    )
    .addColumn('question_id', 'text', (column) => column.notNull())
    .addColumn('value_json', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('answer_key', ['assessment_id', 'question_id'])
    .execute()
}
