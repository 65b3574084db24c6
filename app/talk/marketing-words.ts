import type { ConsentWords } from '#db/contacts.server.ts'
import { MARKETING } from './contact-form.ts'

/** What somebody agrees to who ticks the box. Stored with the consent, so it is on record. */
export function marketingWords(brandName: string): ConsentWords {
  return {
    purpose: MARKETING,
    text: `Yes, ${brandName} may also e-mail me about its services now and then. I can stop this at any time.`,
    source: 'contact form',
  }
}
