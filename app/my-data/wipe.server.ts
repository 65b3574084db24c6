import type { AppLoadContext } from '@remix-run/node'
import { wipeTraces } from '#db/traces.server.ts'

/**
 * After a deletion: no bytes of it are left in the files. What was asked for is done at that point,
 * so a failure here is for the operator, who finds it in the log.
 */
export async function wipe(
  { db, log, requestId }: Pick<AppLoadContext, 'db' | 'log' | 'requestId'>,
  traces: readonly string[],
): Promise<void> {
  try {
    if (await wipeTraces(db, traces)) return
    log.warn({ requestId }, 'erased data stays in the -wal file until nobody else reads it')
  } catch (error) {
    log.error({ requestId, err: error }, 'erased data could not be wiped from the file')
  }
}
