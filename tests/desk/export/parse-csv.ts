/** Reads CSV by RFC 4180, to the letter: what a spreadsheet sees of a file. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < text.length) {
    const [cell, end] = text[at] === '"' ? readQuoted(text, at) : readPlain(text, at)
    row.push(cell)
    at = end
    if (text[at] === ',') {
      at += 1
      // A comma at the end of a line begins an empty cell.
      if (text.startsWith('\r\n', at) || at === text.length) row.push('')
      else continue
    }
    if (at < text.length && !text.startsWith('\r\n', at)) throw new Error(`Stray text at ${at}.`)
    at += 2
    rows.push(row)
    row = []
  }
  return rows
}

function readQuoted(text: string, start: number): [cell: string, end: number] {
  let cell = ''
  let at = start + 1
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote === -1) throw new Error(`The quote at ${start} does not end.`)
    cell += text.slice(at, quote)
    if (text[quote + 1] !== '"') return [cell, quote + 1]
    cell += '"'
    at = quote + 2
  }
}

function readPlain(text: string, start: number): [cell: string, end: number] {
  const end = /[,"\r\n]|$/g
  end.lastIndex = start
  const at = end.exec(text)?.index ?? text.length
  return [text.slice(start, at), at]
}
