import { type Kysely, type SchemaModule, sql } from 'kysely'
import type { Tables } from '../schema.server.ts'

/**
 * Where founders come from, how far they get, and what their checks come to. Counts outlive the checks
 * they were counted from. Those that exist are counted as far as they can be: drafts that were deleted
 * before are missing.
 */
export async function migrate(schema: SchemaModule, db: Kysely<Tables>): Promise<void> {
  await schema.alterTable('assessment').addColumn('source_json', 'text').execute()
  await schema
    .alterTable('assessment')
    .addColumn('source', 'text', (column) => column.notNull().defaultTo('(not recorded)'))
    .execute()
  await schema.alterTable('assessment').addColumn('counted_json', 'text').execute()
  await schema
    .createTable('tally')
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('period', 'text', (column) => column.notNull())
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('count', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('tally_key', ['kind', 'period', 'source', 'key'])
    // Kept in the order of its key, the only one it is read in.
    .modifyEnd(sql`without rowid`)
    .execute()

  // The first check of each app.
  const first = sql`assessment where id = series_id`
  await sql`insert into tally (kind, period, source, key, count)
    select kind, substr(started_at, 1, 10), source, key, count(*) from (
      select 'step' as kind, started_at, source, 'started' as key from ${first}
      union all
      select 'step', started_at, source, 'completed' from ${first} and completed_at is not null
      union all
      select 'step', started_at, source, 'contact' from ${first} and ${hasContact()}
      union all
      select 'step', started_at, source, 'again' from ${first} and ${hasAgain()}
      union all
      select steps.column1, started_at, source, question_id
        from assessment join answer on assessment_id = assessment.id,
          (values ('reached'), ('answered')) as steps
        where assessment.id = series_id
      union all
      select 'verdict', started_at, source, verdict from ${first} and completed_at is not null
      union all
      select 'score', started_at, source, score from ${first} and completed_at is not null
      union all
      select 'band', started_at, source, band from ${first} and completed_at is not null
      union all
      select 'to-result', started_at, source, ${rounded(sql`completed_at`, sql`started_at`)}
        from ${first} and completed_at is not null
      union all
      select 'to-contact', started_at, source, ${rounded(firstContact(), sql`completed_at`)}
        from ${first} and ${hasContact()}
      union all
      select 'builder', started_at, source, chosen.value
        from assessment join answer on assessment_id = assessment.id, json_each(value_json) as chosen
        where assessment.id = series_id and completed_at is not null and question_id = 'builders'
      union all
      select iif(json_extract(finding.value, '$.outcome') = 'risk', 'risk', 'doubt'),
          started_at, source, json_extract(finding.value, '$.id')
        from assessment, json_each(result_json, '$.findings') as finding
        where assessment.id = series_id and completed_at is not null
    ) where true group by 1, 2, 3, 4`.execute(db)
  await sql`insert into tally (kind, period, source, key, count)
    select kind, substr(period, 1, 7), source, key, sum(count) from tally group by 1, 2, 3, 4`.execute(
    db,
  )
  // And for all sources together.
  await sql`insert into tally (kind, period, source, key, count)
    select kind, period, '', key, sum(count) from tally group by 1, 2, 4`.execute(db)
  await sql`update assessment set counted_json = (
      select json_group_array(name) from (
        select 'step:started' as name where completed_at is null
        union all
        select steps.column1 || ':' || question_id
          from answer, (values ('reached'), ('answered')) as steps
          where assessment_id = assessment.id and completed_at is null
        union all
        select 'step:completed' where completed_at is not null
        union all
        select 'step:contact' where ${hasContact()}
        union all
        select 'step:again' where ${hasAgain()}
      )
    ) where id = series_id`.execute(db)
}

const hasContact = () => sql`completed_at is not null and ${firstContact()} is not null`

const firstContact = () => sql`(select min(given_at) from contact
  join assessment as checked on checked.id = contact.assessment_id
  where checked.series_id = assessment.series_id)`

const hasAgain = () => sql`exists (select 1 from assessment as later
  where later.series_id = assessment.id and later.id <> assessment.id
  and later.completed_at is not null)`

/** Seconds between, to the step that `roundedSeconds` takes. */
const rounded = (to: ReturnType<typeof sql>, from: ReturnType<typeof sql>) => {
  const seconds = sql`max(0, unixepoch(${to}) - unixepoch(${from}))`
  const down = (step: number) => sql`${seconds} / ${sql.lit(step)} * ${sql.lit(step)}`
  return sql`case when ${seconds} < 600 then ${down(10)} when ${seconds} < 3600 then ${down(60)}
    when ${seconds} < 86400 then ${down(900)} else ${down(21600)} end`
}
