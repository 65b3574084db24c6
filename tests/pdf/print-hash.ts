import { createHash } from 'node:crypto'
import { renderPdf } from '#app/pdf/render.tsx'
import { goldenReport } from '../report/golden-report.ts'

// A program: prints the hash of a golden founder's PDF.
const [id = ''] = process.argv.slice(2)
const bytes = await renderPdf(goldenReport(id), { name: 'Backend Check' })
process.stdout.write(createHash('sha256').update(bytes).digest('hex'))
