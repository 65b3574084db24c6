import { createDraftCookie } from '#app/server/cookie.server.ts'
import { readEnv } from '#app/server/env.server.ts'
import { temporaryDatabase } from '#tests/db/temporary-database.ts'

/** What loaders and actions of the quiz get, with a database of its own. */
export async function quizContext() {
  return {
    db: await temporaryDatabase(),
    draftCookie: createDraftCookie({ publicUrl: 'http://localhost', secret: 's'.repeat(32) }),
    env: readEnv({}),
    now: () => new Date('2026-11-22T10:00:00Z'),
    outbox: { wake: () => {} },
    webhooks: { wake: () => {} },
  }
}

export type QuizContext = Awaited<ReturnType<typeof quizContext>>
