import { json } from 'node:stream/consumers'
import { drawWithPdfkit } from './plain-pdfkit.ts'
import { TextRunsSchema } from './text-run.ts'
import { warmMedian } from './warm-median.ts'

const runs = TextRunsSchema.parse(await json(process.stdin))
const milliseconds = await warmMedian(() => drawWithPdfkit(runs))
const bytes = (await drawWithPdfkit(runs)).length
process.stdout.write(JSON.stringify({ milliseconds, bytes }))
