import { statSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findAssessment, saveAnswer } from '#db/assessments.server.ts'
import { backUpDatabase } from '#db/backup.server.ts'
import { openDatabase } from '#db/open.server.ts'
import { temporaryFile } from './temporary-database.ts'

const now = new Date('2026-11-22T10:00:00Z')

test('a copy made while the program runs has every acknowledged answer, and opens', async () => {
  const [file, to] = [temporaryFile(), temporaryFile('copy.db')]
  const live = await openDatabase({ file })
  await saveAnswer(live, { tokenHash: 'one', questionId: 'stage', value: ['nobody'], now })
  await backUpDatabase({ file, to })
  await live.destroy()
  expect(statSync(to).mode & 0o777).toBe(0o600)
  const copy = await openDatabase({ file: to })
  expect((await findAssessment(copy, { tokenHash: 'one' }))?.answers).toEqual({ stage: ['nobody'] })
  await copy.destroy()
})

test('it never writes over a file, and says when there is nothing to copy', async () => {
  const file = temporaryFile()
  await expect(backUpDatabase({ file, to: temporaryFile('x.db') })).rejects.toThrow(
    'There is no database at',
  )
  const live = await openDatabase({ file })
  await live.destroy()
  await expect(backUpDatabase({ file, to: file })).rejects.toThrow('exists already')
})
