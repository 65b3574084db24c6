import { findInSeries } from '#db/history.server.ts'
import type { Database } from '#db/open.server.ts'
import { describeProgress, type Progress } from './progress.ts'
import { reassess } from './reassess.server.ts'
import { readSnapshot } from './snapshot.server.ts'

/** What became of an app between two of its checks; null where one of them is gone. */
export async function compareChecks(
  db: Database,
  { tokenHash, thenId, nowId }: { tokenHash: string; thenId: string; nowId: string },
): Promise<Progress | null> {
  const [earlier, later] = await Promise.all(
    [thenId, nowId].map((id) => findInSeries(db, { tokenHash, id })),
  )
  // One of them was deleted in this very moment.
  if (earlier === undefined || later === undefined) return null
  const [before, after] = [readSnapshot(earlier), readSnapshot(later)]
  return describeProgress({
    before,
    after,
    reassess: () =>
      reassess({
        earlier: before.report,
        answers: earlier.answers,
        laterVersion: after.report.rulesVersion,
      }),
  })
}
