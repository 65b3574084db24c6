import { saveAnswer } from '#db/assessments.server.ts'
import { openDatabase } from '#db/open.server.ts'

// A process of its own, for the test that has two of them write to one file.
const [file = '', name = ''] = process.argv.slice(2)
const db = await openDatabase({ file })
for (let n = 0; n < 100; n += 1) {
  const questionId = `${name}-${n}`
  await saveAnswer(db, { tokenHash: 'shared', questionId, value: ['yes'], now: new Date(0) })
}
await db.destroy()
