import { json } from '@remix-run/node'

/** For a number that is none, and for a lead that is gone: erased by the founder, or kept long enough. */
export const noSuchLead = (): Response => json(null, { status: 404 })
