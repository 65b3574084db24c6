import { type AppLoadContext, json } from '@remix-run/node'
import { z } from 'zod'
import { findMember, type StoredMember } from '#db/desk/members.server.ts'

/** The member of an address. Throws the 404 for everything else. */
export async function findPerson(
  { db }: Pick<AppLoadContext, 'db'>,
  id: string | undefined,
): Promise<StoredMember> {
  const parsed = z.uuid().safeParse(id)
  const member = parsed.success ? await findMember(db, { id: parsed.data }) : undefined
  if (member === undefined) throw json(null, { status: 404 })
  return member
}
