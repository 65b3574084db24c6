import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { chromiumFlags, findChromium } from '#tests/browser/chromium.ts'
import { withFolder } from '../folder.ts'

/** Milliseconds from starting Chromium, with a new profile, to the end of it and a PDF on disk. */
export function printWithChromium(url: string): Promise<number> {
  const program = findChromium()
  return withFolder(async (folder) => {
    const file = `${folder}/page.pdf`
    const flags = [`--user-data-dir=${folder}/profile`, '--no-pdf-header-footer']
    const start = performance.now()
    await promisify(execFile)(program, [...chromiumFlags, ...flags, `--print-to-pdf=${file}`, url])
    const milliseconds = performance.now() - start
    const pdf = await readFile(file, 'latin1')
    if (!pdf.startsWith('%PDF')) throw new Error(`Chromium printed no PDF of ${url}`)
    return milliseconds
  })
}
