import type { AppLoadContext } from '@remix-run/node'
import { readDraft } from '../../quiz/draft.server.ts'
import { newToken } from '../../server/token.server.ts'
import type { UpdateView } from './update-view.ts'

/** Whether this browser has begun to update the check, or what beginning would mean. */
export async function describeUpdate(
  { db, draftCookie }: Pick<AppLoadContext, 'db' | 'draftCookie'>,
  { request, seriesId }: { request: Request; seriesId: string },
): Promise<UpdateView> {
  const held = await readDraft({ db }, await draftCookie.read(request))
  const isOpen = held.exists && !held.isFinished
  if (isOpen && held.seriesId === seriesId) return { state: 'begun' }
  return { state: 'possible', draft: newToken(), replaces: isOpen ? held.path.answered : 0 }
}
