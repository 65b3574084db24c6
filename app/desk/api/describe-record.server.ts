import { z } from 'zod'
import type { LeadRecord } from '#db/desk/lead-records.server.ts'
import { MARKETING } from '../../talk/contact-form.ts'
import { leadAddress } from '../addresses.ts'
import { builderName } from '../list/words.ts'
import { type AssessmentRecord, AssessmentRecordSchema } from './assessment-schema.server.ts'

const known = z.string().nullable().default(null)
const SourceSchema = z.object({
  utmSource: known,
  utmMedium: known,
  utmCampaign: known,
  referrer: known,
})

/**
 * A lead as programs and files get it. The schema checks what was stored, so that what is said of
 * the API holds. @throws where it does not, with the number of the lead
 */
export function describeRecord(lead: LeadRecord, { origin }: { origin: string }): AssessmentRecord {
  const { scoreLow, scoreHigh, consents, contact, sourceName: name, source, ...rest } = lead
  const described = AssessmentRecordSchema.safeParse({
    ...rest,
    link: origin + leadAddress(lead.number),
    range: { low: scoreLow, high: scoreHigh },
    builders: lead.builders.map((id) => ({ id, name: builderName(id) })),
    source: { name, ...SourceSchema.parse(source ?? {}) },
    contact: contact && {
      ...contact,
      mayGetMarketing: consents.some(
        ({ purpose, withdrawnAt }) => purpose === MARKETING && withdrawnAt === null,
      ),
      consents,
    },
  })
  if (described.success) return described.data
  const where = described.error.issues[0]?.path.join('.')
  throw new Error(`Lead ${lead.number} cannot be described (at ${where}).`)
}
