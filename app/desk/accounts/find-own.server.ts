import type { AppLoadContext } from '@remix-run/node'
import { findMember, type StoredMember } from '#db/desk/members.server.ts'

/** The whole record of whoever is signed in. */
export async function findOwn(
  { db }: Pick<AppLoadContext, 'db'>,
  { id }: { id: string },
): Promise<StoredMember> {
  const member = await findMember(db, { id })
  if (member === undefined) throw new Error(`Member ${id} is signed in and not there.`)
  return member
}
