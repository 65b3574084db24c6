import { z } from 'zod'
import type { LeadView } from './lead-view.ts'

const SourceSchema = z.object({
  utmSource: z.string().optional(),
  utmMedium: z.string().optional(),
  utmCampaign: z.string().optional(),
  referrer: z.string().optional(),
})

/** Where the founder came from, as far as it is known; empty where it is not. */
export function describeSource(stored: unknown): LeadView['source'] {
  const { data = {} } = SourceSchema.safeParse(stored)
  const rows: readonly (readonly [label: string, value: string | undefined])[] = [
    ['Source', data.utmSource],
    ['Medium', data.utmMedium],
    ['Campaign', data.utmCampaign],
    ['Came from', data.referrer],
  ]
  return rows.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }]))
}
