import { type AppLoadContext, json } from '@remix-run/node'
import { findMyData, type MyData } from '#db/my-data.server.ts'
import { hashToken, isToken } from '../server/token.server.ts'

/** What is stored behind a private link, finished or not; the constant 404 for any other. */
export async function requireMyData(
  { db }: Pick<AppLoadContext, 'db'>,
  token: string | undefined,
): Promise<MyData> {
  const found = isToken(token) ? await findMyData(db, { tokenHash: hashToken(token) }) : undefined
  if (found === undefined) throw json(null, { status: 404 })
  return found
}
