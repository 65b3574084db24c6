import { z } from 'zod'
import { typedEmail, typedText } from '../server/typed-text.server.ts'

/** The complaint form as it is posted. Every message tells what to do. */
export const ComplaintSchema = z.object({
  email: typedEmail,
  text: typedText({
    limit: 2000,
    tooLong: 'Your complaint can have at most 2,000 characters. Please shorten it.',
  }).refine((text) => text !== '', 'Write what went wrong.'),
})
