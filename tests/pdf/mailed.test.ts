import { expect, test } from 'vitest'
import { renderPdf } from '#app/pdf/render.tsx'
import { startMailServer } from '../mail/mail-server.ts'
import { openPostOffice } from '../mail/post-office.ts'
import { readPdf } from './read-pdf.ts'

test('the PDF arrives by mail as whole as it left', async () => {
  const server = await startMailServer()
  const office = await openPostOffice(server.url, { names: { appName: 'Zebra Shop' } })
  await office.deliver({ pdf: { render: renderPdf, stop: async () => {} } })
  const file = server.mails[0]?.attachments[0]?.content ?? Buffer.alloc(0)
  expect(file.subarray(0, 5).toString()).toBe('%PDF-')
  const { text } = await readPdf(new Uint8Array(file))
  expect(text).toContain('Zebra Shop')
})
