import { z } from 'zod'
import { LEAD_SORTS, UNKNOWN_RANGES } from '#db/desk/lead-filter.ts'
import { BANDS, NEXT_STEPS, VERDICTS } from '#rules/assessment.ts'
import { LEAD_STATUSES } from '../lead/statuses.ts'
import { LIMIT } from './read-query.server.ts'

const ids = z.array(z.string())
const yesNo = z.enum(['yes', 'no'])
const score = z.int().min(0).max(100)
const day = z.iso.date()

/**
 * What the list takes, for the description of the API. The names and meanings are those of the list
 * at the desk, whose reader reads them; a test keeps the two equal.
 */
export const QuerySchema = z.object({
  q: z
    .string()
    .max(200)
    .describe('Words that must all stand in what was typed by or about the founder, or a number.'),
  status: z.array(z.enum(LEAD_STATUSES)).describe('Any of these; so with every list below.'),
  owner: ids.describe('Ids of members, `me` or `nobody`.'),
  verdict: z.array(z.enum(VERDICTS)),
  band: z.array(z.enum(BANDS)),
  step: z.array(z.enum(NEXT_STEPS)).describe('The next step that the report recommends.'),
  builder: ids.describe('Ids of builders.'),
  finding: ids.describe('Ids of the finding that weighs most.'),
  source: z.array(z.string()).describe('Where they came from, as the list names it.'),
  unknowns: z.array(z.enum(UNKNOWN_RANGES)).describe('How many questions are open.'),
  'score-from': score,
  'score-to': score,
  from: day.describe('The first day of finishing.'),
  to: day.describe('The last one.'),
  contact: yesNo.describe('Whether they asked for an answer.'),
  live: yesNo.describe('Whether the app is in use.'),
  hot: z.enum(['yes']).describe('Only what is hot at this moment.'),
  sort: z.enum(LEAD_SORTS).default('newest'),
  limit: z.int().min(1).max(LIMIT.most).default(LIMIT.usual),
  after: z.string().describe('Where this page begins: take `next` of the page before, whole.'),
})
