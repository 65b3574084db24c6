import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { renderPdf } from '#app/pdf/render.tsx'
import { goldenReport } from '../report/golden-report.ts'

test('the same report gives the same bytes, again and in another process', {
  timeout: 60_000,
}, async () => {
  const id = 'internal-tool-public'
  const program = ['--import', 'tsx', 'tests/pdf/print-hash.ts', id]
  const elsewhere = await promisify(execFile)(process.execPath, program, {
    env: { ...process.env, TZ: 'Pacific/Auckland', LANG: 'ar' },
  })
  const hash = async () =>
    createHash('sha256')
      .update(await renderPdf(goldenReport(id), { name: 'Backend Check' }))
      .digest('hex')
  expect(await hash()).toBe(elsewhere.stdout)
  expect(await hash()).toBe(elsewhere.stdout)
})
