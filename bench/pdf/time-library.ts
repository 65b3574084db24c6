import { json } from 'node:stream/consumers'
import { loadFonts } from '#app/pdf/fonts.ts'
import { drawWithLibrary } from './plain-library.tsx'
import { TextRunsSchema } from './text-run.ts'
import { warmMedian } from './warm-median.ts'

const runs = TextRunsSchema.parse(await json(process.stdin))
await loadFonts()
const milliseconds = await warmMedian(() => drawWithLibrary(runs))
const bytes = (await drawWithLibrary(runs)).length
process.stdout.write(JSON.stringify({ milliseconds, bytes }))
