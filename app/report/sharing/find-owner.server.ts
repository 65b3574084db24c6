import { type AppLoadContext, json } from '@remix-run/node'
import { findFinished } from '../find-finished.server.ts'
import type { Owner } from './sharing-actions.server.ts'

/** The finished assessment behind a private link. Throws the one 404 for everything else. */
export async function findOwner(context: Pick<AppLoadContext, 'db'>, token = ''): Promise<Owner> {
  const stored = await findFinished(context, token)
  if (stored === undefined) throw json(null, { status: 404 })
  return { id: stored.id, token, completedAt: stored.completedAt }
}
