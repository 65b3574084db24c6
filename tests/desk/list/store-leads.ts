import type { Transaction } from 'kysely'
import { saveContact } from '#db/contacts.server.ts'
import { openLead } from '#db/desk/open-lead.server.ts'
import type { Database } from '#db/open.server.ts'
import type { Tables } from '#db/schema.server.ts'

/** What a lead of a test has; whatever is left out is the plainest. */
export interface TestLead {
  band?: string
  verdict?: string
  nextStep?: string
  score?: number
  builders?: readonly string[]
  finding?: string | null
  unknowns?: number
  isLive?: boolean
  source?: string
  completedAt?: string
  contactAt?: string | null
  status?: string
  ownerId?: string | null
  appName?: string | null
  companyName?: string | null
  name?: string
  email?: string
  message?: string
}

/** Finished checks of as many apps, numbered from 1 on in an empty database. */
export async function storeLeads(db: Database, leads: readonly TestLead[]): Promise<void> {
  for (const lead of leads) await db.transaction().execute((trx) => storeOne(trx, lead))
}

let stored = 0

async function storeOne(trx: Transaction<Tables>, lead: TestLead): Promise<void> {
  const { completedAt = '2026-11-22T09:00:00.000Z', score = 50, contactAt = null } = lead
  stored += 1
  const id = `check-${stored}`
  const finding = lead.finding ?? null
  const times = { started_at: completedAt, updated_at: completedAt, completed_at: completedAt }
  await trx
    .insertInto('assessment')
    .values({
      id,
      series_id: id,
      token_hash: `hash-${id}`,
      ...times,
      app_name: lead.appName ?? null,
      company_name: lead.companyName ?? null,
      rules_version: '1.0.0',
      verdict: lead.verdict ?? 'yes',
      score,
      score_low: score,
      score_high: Math.min(100, score + 7),
      band: lead.band ?? 'medium',
      next_step: lead.nextStep ?? 'audit',
      source: lead.source ?? '(direct)',
      result_json: JSON.stringify({
        live: lead.isLive ?? false,
        openQuestions: Array.from({ length: lead.unknowns ?? 0 }, () => ({ question: 'stage' })),
      }),
      report_json: JSON.stringify({
        findings: finding === null ? [] : [{ id: finding, title: `Title of ${finding}` }],
      }),
    })
    .execute()
  await trx
    .insertInto('answer')
    .values({
      assessment_id: id,
      question_id: 'builders',
      value_json: JSON.stringify(lead.builders ?? ['lovable']),
      updated_at: completedAt,
    })
    .execute()
  await openLead(trx, { assessmentId: id, seriesId: id, now: new Date(completedAt) })
  if (lead.status !== undefined || lead.ownerId !== undefined) {
    await trx
      .updateTable('lead')
      .set({ status: lead.status ?? 'new', owner_id: lead.ownerId ?? null })
      .where('assessment_id', '=', id)
      .execute()
  }
  if (contactAt === null) return
  await saveContact(trx, {
    assessmentId: id,
    name: lead.name ?? 'Zoe Adams',
    email: lead.email ?? 'zoe@example.com',
    company: null,
    appUrl: null,
    message: lead.message ?? '',
    door: 'audit',
    now: new Date(contactAt),
  })
}
