import { z } from 'zod'
import { counted } from '../ui/counted.ts'

const SourceSchema = z.object({
  utmSource: z.string().optional(),
  utmMedium: z.string().optional(),
  utmCampaign: z.string().optional(),
  referrer: z.string().optional(),
})

/** "newsletter, by email, campaign november, from a page of news.example.com"; null when not known. */
export function describeSource(stored: unknown): string | null {
  const { data } = SourceSchema.safeParse(stored)
  if (data === undefined) return null
  const parts = [
    data.utmSource,
    data.utmMedium && `by ${data.utmMedium}`,
    data.utmCampaign && `campaign ${data.utmCampaign}`,
    data.referrer && `from a page of ${data.referrer}`,
  ]
  return parts.filter(Boolean).join(', ') || null
}

const STEPS: Readonly<Record<string, string>> = {
  'step:started': 'begun',
  'step:completed': 'finished',
  'step:contact': 'wrote to us',
  'step:again': 'checked again',
}

/** "begun, 3 questions reached, 2 answered"; null for a check that counts as one of a known app. */
export function describeCounted(stored: unknown): string | null {
  const { data } = z.array(z.string()).safeParse(stored)
  if (data === undefined) return null
  const countOf = (kind: string) => data.filter((name) => name.startsWith(`${kind}:`)).length
  const [reached, answered] = [countOf('reached'), countOf('answered')]
  const parts = [
    ...Object.entries(STEPS).flatMap(([name, words]) => (data.includes(name) ? [words] : [])),
    reached > 0 && `${counted(reached, 'question')} reached`,
    answered > 0 && `${answered} answered`,
  ]
  return parts.filter(Boolean).join(', ') || null
}
