import { type Kysely, type SchemaModule, sql } from 'kysely'
import type { Tables } from '../schema.server.ts'

/**
 * What the list of leads is filtered, sorted and searched by. All of it follows from other tables,
 * and triggers keep it so, whoever writes and however a row goes: docs/decisions/0015-desk-list.md.
 */
export async function migrate(_schema: SchemaModule, db: Kysely<Tables>): Promise<void> {
  for (const statement of [...columns, ...tables]) await statement.execute(db)
  await fillLeadList(db)
  for (const statement of triggers) await statement.execute(db)
}

/** For the leads that stand already what the triggers do from then on, but all at once. */
export async function fillLeadList(db: Kysely<Tables>): Promise<void> {
  for (const statement of fill) await statement.execute(db)
}

/** What two leads are compared by, from the points in app/desk/heat.ts; a test keeps them the same. */
const warmth = sql`
  case band when 'critical' then 3 when 'high' then 2 when 'medium' then 1 else 0 end
  + case when next_step in ('build', 'audit') then 2 else 0 end
  + live
  + case when contact_at is null then 0
      else 5 + max(0, (unixepoch(contact_at) - unixepoch(completed_at)) / 172800) end`

/** One line for each thing that the list can be filtered by. */
const facets = sql`
  'all'
  || char(10) || 'status:' || status
  || char(10) || 'owner:' || coalesce(owner_id, 'nobody')
  || char(10) || 'verdict:' || verdict
  || char(10) || 'score:' || score
  || char(10) || 'tens:' || (score / 10)
  || char(10) || 'band:' || band
  || char(10) || 'step:' || next_step
  || char(10) || 'finding:' || coalesce(finding, 'none')
  || char(10) || 'unknowns:' || case when unknowns = 0 then '0' when unknowns < 3 then '1-2'
    when unknowns < 6 then '3-5' else '6+' end
  || char(10) || 'source:' || replace(source, char(10), ' ')
  || char(10) || 'warmth:' || warmth
  || case when builders = '' then ''
    else char(10) || 'builder:' || replace(builders, ' ', char(10) || 'builder:') end
  || case when live then char(10) || 'live' else '' end
  || case when contact_at is null then '' else char(10) || 'contact' end`

const columns = [
  // The place in the order of finishing; a lead whose app is checked again gets a new one.
  sql`alter table lead add column slot integer`,
  sql`alter table lead add column completed_at text not null default ''`,
  sql`alter table lead add column verdict text not null default ''`,
  sql`alter table lead add column score integer not null default 0`,
  sql`alter table lead add column band text not null default ''`,
  sql`alter table lead add column next_step text not null default ''`,
  sql`alter table lead add column builders text not null default ''`,
  sql`alter table lead add column finding text`,
  sql`alter table lead add column finding_title text`,
  sql`alter table lead add column unknowns integer not null default 0`,
  sql`alter table lead add column live integer not null default 0`,
  sql`alter table lead add column source text not null default ''`,
  sql`alter table lead add column contact_at text`,
  sql`alter table lead add column warmth integer generated always as (${warmth}) virtual`,
  sql`alter table lead add column heat integer generated always as
    (unixepoch(completed_at) + warmth * 172800) virtual`,
  sql`alter table lead add column facets text generated always as (${facets}) virtual`,
  sql`create unique index lead_slot on lead (slot)`,
  sql`create index lead_completed on lead (completed_at, slot)`,
]

const tables = [
  // Which slots have a facet: 65,536 of them to a row, see db/desk/slots.ts.
  sql`create table lead_facet (
    facet text not null, segment integer not null, slots blob not null,
    primary key (facet, segment))`,
  // What has changed since the facets were last brought up to date.
  sql`create table lead_change (
    number integer primary key, slot integer not null, is_in integer not null,
    facets text not null)`,
  sql`create virtual table lead_text using fts5 (
    words, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3')`,
  // Without it, words of an erased founder would stay in the index until it is next tidied up.
  sql`insert into lead_text (lead_text, rank) values ('secure-delete', 1)`,
  sql`create view lead_words as
    select lead.number, lead.slot, concat_ws(' ', lead.number,
      assessment.app_name, assessment.company_name,
      (select group_concat(concat_ws(' ', name, email, company, app_url, message), ' ')
        from assessment as one join contact on contact.assessment_id = one.id
        where one.series_id = lead.series_id),
      (select group_concat(text, ' ') from note where note.lead_number = lead.number)) as words
    from lead join assessment on assessment.id = lead.assessment_id`,
]

// Falling back to an older check is no news: it stays where it was.
const facts = sql`
    completed_at = max(lead.completed_at, one.completed_at),
    verdict = coalesce(one.verdict, ''),
    score = coalesce(one.score, 0),
    band = coalesce(one.band, ''),
    next_step = coalesce(one.next_step, ''),
    builders = coalesce((select group_concat(value, ' ') from json_each(
      (select value_json from answer
        where assessment_id = one.id and question_id = 'builders'))), ''),
    finding = one.report_json ->> '$.findings[0].id',
    finding_title = one.report_json ->> '$.findings[0].title',
    unknowns = coalesce(json_array_length(one.result_json, '$.openQuestions'), 0),
    live = coalesce(one.result_json ->> '$.live', 0),
    source = one.source
  from assessment as one where one.id = lead.assessment_id`

const contactAt = sql`
    contact_at = (select max(given_at) from assessment as any_one
      join contact on contact.assessment_id = any_one.id
      where any_one.series_id = lead.series_id)`

// Slots in the order of finishing.
const fill = [
  sql`update lead set ${contactAt}, ${facts}`,
  sql`update lead set slot = place from (
    select number, row_number() over (order by completed_at, number) as place from lead) as ranked
    where ranked.number = lead.number`,
  sql`insert into lead_text (rowid, words) select slot, words from lead_words order by slot`,
  sql`insert into lead_change (slot, is_in, facets) select slot, 1, facets from lead order by slot`,
]

type Sql = ReturnType<typeof sql>

const check = sql`
    update lead set
      slot = iif(lead.completed_at > one.completed_at, lead.slot,
        (select coalesce(max(slot), 0) + 1 from lead)), ${contactAt}, ${facts}
      and lead.number = new.number;`

const reword = (which: Sql) => sql`
    delete from lead_text where rowid = (select slot from lead where ${which});
    insert into lead_text (rowid, words)
      select slot, words from lead_words where number = (select number from lead where ${which});`

const ofSeries = (assessment: Sql) =>
  sql`series_id = (select series_id from assessment where id = ${assessment}.assessment_id)`

const contact = (row: Sql) => sql`
    update lead set ${contactAt} where ${ofSeries(row)};
    ${reword(ofSeries(row))}`

const [before, after] = [sql`old`, sql`new`]

const triggers = [
  sql`create trigger lead_opened after insert on lead begin ${check} end`,
  sql`create trigger lead_checked_again after update of assessment_id on lead begin ${check} end`,
  // Retention may take the newest check of an app and leave an older one that somebody wrote about.
  sql`create trigger lead_falls_back before delete on assessment
    when exists (select 1 from lead where assessment_id = old.id) begin
    update lead set assessment_id = earlier.id from (
        select id from assessment
        where series_id = old.series_id and id <> old.id and completed_at is not null
        order by completed_at desc limit 1) as earlier
      where lead.assessment_id = old.id; end`,
  sql`create trigger lead_moved after update of slot on lead begin
    delete from lead_text where rowid = old.slot;
    insert into lead_text (rowid, words)
      select slot, words from lead_words where number = new.number; end`,
  sql`create trigger lead_changed after update on lead
    when old.slot is not new.slot or old.facets <> new.facets begin
    insert into lead_change (slot, is_in, facets)
      select old.slot, 0, old.facets where old.slot is not null;
    insert into lead_change (slot, is_in, facets) values (new.slot, 1, new.facets); end`,
  sql`create trigger lead_gone after delete on lead begin
    delete from lead_text where rowid = old.slot;
    insert into lead_change (slot, is_in, facets) values (old.slot, 0, old.facets); end`,
  sql`create trigger contact_given after insert on contact begin ${contact(after)} end`,
  sql`create trigger contact_changed after update on contact begin ${contact(after)} end`,
  sql`create trigger contact_gone after delete on contact begin ${contact(before)} end`,
  sql`create trigger note_written after insert on note begin
    ${reword(sql`number = new.lead_number`)} end`,
  sql`create trigger note_changed after update of text on note begin
    ${reword(sql`number = new.lead_number`)} end`,
  sql`create trigger note_gone after delete on note begin
    ${reword(sql`number = old.lead_number`)} end`,
]
