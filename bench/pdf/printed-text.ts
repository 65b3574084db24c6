import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { FULLEST, loadDraw, makeJob } from './job.ts'
import type { TextRun } from './text-run.ts'

// A program of its own: pdf.js replaces parts of the language, such as Array.push, by slower ones.

const draw = await loadDraw()
const pdf = await draw(makeJob(FULLEST, 'MindMate'))
process.stdout.write(JSON.stringify(await readText(pdf)))

/** In the order in which it is drawn. */
async function readText(pdf: Uint8Array): Promise<readonly TextRun[]> {
  const loading = getDocument({ data: Uint8Array.from(pdf) })
  const document = await loading.promise
  const runs: TextRun[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    // Loads the fonts, whose names are not known before.
    await page.getOperatorList()
    for (const item of (await page.getTextContent()).items) {
      if (!('str' in item)) continue
      const font: { name: string } = page.commonObjs.get(item.fontName)
      addText(runs, {
        font: font.name.replace(/^[A-Z]{6}\+/, ''),
        size: Math.round(item.height * 10) / 10,
        text: item.hasEOL ? `${item.str} ` : item.str,
      })
    }
  }
  await loading.destroy()
  return runs
}

function addText(runs: TextRun[], run: TextRun): void {
  const last = runs.at(-1)
  if (last === undefined || (run.text.trim() !== '' && !isSameStyle(last, run))) runs.push(run)
  else runs[runs.length - 1] = { ...last, text: last.text + run.text }
}

function isSameStyle(one: TextRun, other: TextRun): boolean {
  return one.font === other.font && one.size === other.size
}
