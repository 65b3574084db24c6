import type { LaidOutNode, Line, Run } from './laid-out.ts'
import type { Paper } from './paper.ts'

/** Neighbouring words of a text that lead to the same place, or nowhere. */
interface Stretch {
  readonly link: string | undefined
  readonly lines: Line[]
}

/** Paints a text into its element; words that lead somewhere become elements within. */
export function paintText(
  paper: Paper,
  text: LaidOutNode,
  element: PDFKit.PDFStructureElement,
  { role, nameLink }: { role: string; nameLink: (link: string) => string },
): void {
  const { box, lines = [] } = text
  const [first] = lines
  if (box === undefined || first === undefined) return
  const bare = { ...text, style: {}, props: {} }
  for (const stretch of divide(lines)) {
    const [start = first] = stretch.lines
    // The library puts the first line that it gets at the top.
    const top = box.top + start.box.y - first.box.y
    const node = { ...bare, box: { ...box, top }, lines: stretch.lines }
    if (stretch.link === undefined) paper.paintInto(element, role, node)
    else {
      const link = paper.struct('Link')
      element.add(link)
      paper.paintLink(link, nameLink(stretch.link), node)
      // At once, because pdfkit writes down the page it is on when an element with areas to click ends.
      link.end()
    }
  }
  if (lines.some(({ decorationLines = [] }) => decorationLines.length > 0)) {
    paper.paintArtifact({ ...bare, lines: lines.map((line) => ({ ...line, runs: [] })) })
  }
}

/** Without the lines under words, which are painted last. */
function divide(lines: readonly Line[]): readonly Stretch[] {
  const stretches: Stretch[] = []
  for (const line of lines) {
    let x = line.box.x
    for (const { link, runs } of divideRuns(line.runs)) {
      const piece = { ...line, box: { ...line.box, x }, runs, decorationLines: [] }
      const last = stretches.at(-1)
      if (last !== undefined && last.link === link) last.lines.push(piece)
      else stretches.push({ link, lines: [piece] })
      for (const { xAdvance = 0 } of runs) x += xAdvance
    }
  }
  return stretches
}

function divideRuns(runs: readonly Run[]): readonly { link: string | undefined; runs: Run[] }[] {
  const groups: { link: string | undefined; runs: Run[] }[] = []
  for (const run of runs) {
    const link = run.attributes.link ?? undefined
    const last = groups.at(-1)
    if (last !== undefined && last.link === link) last.runs.push(run)
    else groups.push({ link, runs: [run] })
  }
  return groups
}
