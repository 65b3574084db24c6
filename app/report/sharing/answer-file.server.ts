import type { AppLoadContext } from '@remix-run/node'
import { type DeveloperCopy, makeDeveloperCopy } from './developer-copy.server.ts'
import { findShared } from './find-shared.server.ts'

const NOT_FOUND =
  'This page does not exist. The link may be old or incomplete. If someone sent it to you, ask them for it again.\n'

/** A developer's copy as a file, written by `write`. The same answer for every link that leads nowhere. */
export async function answerFile(
  context: Pick<AppLoadContext, 'db' | 'now'>,
  token: string | undefined,
  file: { type: string; extension: string; write: (copy: DeveloperCopy) => string },
): Promise<Response> {
  const shared = await findShared(context, token)
  if (shared === undefined) {
    return new Response(NOT_FOUND, { status: 404, headers: headersFor('text/plain') })
  }
  const copy = makeDeveloperCopy(shared.report)
  const name = `findings-${copy.checkedOn}.${file.extension}`
  return new Response(file.write(copy), {
    headers: { ...headersFor(file.type), 'Content-Disposition': `inline; filename="${name}"` },
  })
}

function headersFor(type: string) {
  return { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-store' }
}
